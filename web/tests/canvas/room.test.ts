import { expect, test } from "vitest";
import { createRoom, labelBoxes } from "../../src/canvas/room";

const frame = { width: 100, height: 100 };
const text = { width: 30, height: 10 };
const lefts = (x: number) => labelBoxes({ x, y: 50, size: 5 }, text, frame).map(({ left }) => left);

test("a label stands right, left, below or above its node", () => {
  expect(lefts(50)).toEqual([59, 11, 35, 35]);
});

test("places that the frame would cut are left out", () => {
  expect(lefts(95)).toEqual([56]);
  expect(lefts(5)).toEqual([14]);
});

test("a label that has room nowhere is right, cut as it may be", () => {
  const [box] = labelBoxes({ x: 50, y: 50, size: 5 }, { width: 200, height: 10 }, frame);
  expect(box.left).toBe(59);
});

test("the first free place is taken", () => {
  const room = createRoom();
  const boxes = labelBoxes({ x: 50, y: 50, size: 5 }, text, frame);
  expect(room.claim(boxes, "a")?.left).toBe(59);
  expect(room.claim(boxes, "b")?.left).toBe(11);
  room.clear();
  expect(room.claim(boxes, "c")?.left).toBe(59);
});

test("a place belongs to who took it last, until all is cleared", () => {
  const room = createRoom();
  const box = { left: 10, right: 40, top: 20, bottom: 30 };
  room.claim([box], "a");
  expect([room.ownerAt({ x: 12, y: 29 }), room.ownerAt({ x: 41, y: 25 })]).toEqual(["a", null]);
  room.take(box, "b");
  expect(room.ownerAt({ x: 12, y: 29 })).toBe("b");
  room.clear();
  expect(room.ownerAt({ x: 12, y: 29 })).toBeNull();
});
