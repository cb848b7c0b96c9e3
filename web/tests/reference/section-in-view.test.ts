import { expect, test } from "vitest";
import { lastAbove } from "../../src/reference/section-in-view";

const tops = [
  ["one", -300],
  ["two", 80],
  ["three", 400],
] as const;

test("a reader is at the last section whose top has passed the line", () => {
  expect(lastAbove(tops, 120)).toBe("two");
  expect(lastAbove(tops, -400)).toBeNull();
});
