import { expect, test } from "vitest";
import { textWidth, wrapped } from "../../../src/canvas/picture/text-width";

test("Chinese characters are as wide as high, Latin ones about half", () => {
  expect(textWidth("社区", 10)).toBe(20);
  expect(textWidth("ab", 10)).toBeCloseTo(11.2);
});

test("lines are cut where they are full", () => {
  expect(wrapped("一二三四五", 10, 25)).toEqual(["一二", "三四", "五"]);
  expect(wrapped("", 10, 25)).toEqual([]);
});
