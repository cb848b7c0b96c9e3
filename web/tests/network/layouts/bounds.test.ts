import { expect, test } from "vitest";
import { boundsOf, fitInto, roomy } from "../../../src/network/layouts/bounds";

test("bounds are around all positions", () => {
  expect(
    boundsOf([
      { x: 1, y: 5 },
      { x: -2, y: 9 },
    ]),
  ).toEqual({ x: [-2, 1], y: [5, 9] });
});

test("a small box is given room about its middle, a large one stays", () => {
  expect(roomy({ x: [10, 10], y: [20, 20] })).toEqual({ x: [-40, 60], y: [-30, 70] });
  expect(roomy({ x: [0, 300], y: [0, 10] })).toEqual({ x: [0, 300], y: [0, 10] });
});

test("positions are fitted without distortion, in the middle", () => {
  const fitted = fitInto({ a: { x: 0, y: 0 }, b: { x: 2, y: 1 } }, { x: [0, 100], y: [0, 100] });
  expect(fitted).toEqual({ a: { x: 0, y: 25 }, b: { x: 100, y: 75 } });
});
