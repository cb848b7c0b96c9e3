import { expect, test } from "vitest";
import { accessEn } from "../../src/language/access-en";
import { canvasEn } from "../../src/language/canvas-en";
import { newsEn } from "../../src/language/news-en";
import { panelsEn } from "../../src/language/panels-en";

test("no text of one part hides that of another", () => {
  const keys = [accessEn, canvasEn, newsEn, panelsEn].flatMap((part) => Object.keys(part));
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});
