import { expect, test } from "vitest";
import { barPlace } from "../../src/canvas/bar-place";

const bar = { width: 200, height: 30 };
const canvas = { width: 800, height: 600 };
const at = { x: 400, y: 300 };

test("the bar is below its node where nothing else is", () => {
  expect(barPlace(at, bar, canvas, [])).toEqual({ x: 300, y: 326 });
});

test("it goes to the first side with the fewest nodes", () => {
  expect(barPlace(at, bar, canvas, [{ x: 420, y: 340 }])).toEqual({ x: 300, y: 244 });
  const around = [
    { x: 420, y: 340 },
    { x: 380, y: 260 },
  ];
  expect(barPlace(at, bar, canvas, around)).toEqual({ x: 426, y: 285 });
});

test("it stays within the canvas, and off its own node", () => {
  expect(barPlace({ x: 10, y: 590 }, bar, canvas, [])).toEqual({ x: 8, y: 534 });
});
