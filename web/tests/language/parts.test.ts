import { expect, test } from "vitest";
import { canvasEn } from "../../src/language/canvas-en";
import { panelsEn } from "../../src/language/panels-en";

test("no text of one part hides that of another", () => {
  expect(Object.keys(panelsEn).filter((key) => key in canvasEn)).toEqual([]);
});
