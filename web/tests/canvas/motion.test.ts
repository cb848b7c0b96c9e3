import { expect, test } from "vitest";
import { between, frameAround } from "../../src/canvas/motion";

test("half way is in the middle", () => {
  expect(between({ x: 0, y: 10 }, { x: 4, y: 20 }, 0.5)).toEqual({ x: 2, y: 15 });
});

test("the frame is around all positions", () => {
  expect(frameAround({ a: { x: 0, y: 0 }, b: { x: 200, y: 50 } })).toEqual({ x: [0, 200], y: [0, 50] });
});
