import { afterEach, expect, test } from "vitest";
import { language } from "../../../src/language/translate";
import { newsText } from "../../../src/panels/news/news-text";

afterEach(() => {
  language.value = "en";
});

test.each([
  ["one revision", { changes: 3, first: 42, last: 42 }, "3 records changed (revision 42)"],
  ["one record", { changes: 1, first: 42, last: 42 }, "1 record changed (revision 42)"],
  ["several revisions", { changes: 5, first: 42, last: 44 }, "5 changes of records (revisions 42 to 44)"],
  ["nobody knows how much", { changes: null, first: 7, last: 7 }, "The data has changed"],
  ["a revision of no record", { changes: 0, first: 7, last: 7 }, "The data has changed"],
])("%s", (_, pending, text) => {
  expect(newsText(pending)).toBe(text);
});

test("in Chinese", () => {
  language.value = "zh";
  expect(newsText({ changes: 3, first: 42, last: 42 })).toBe("数据已更新：3 条记录（修订 42）");
  expect(newsText({ changes: 5, first: 42, last: 44 })).toBe("数据已更新：共 5 处变更（修订 42 至 44）");
});
