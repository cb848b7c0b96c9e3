import { expect, test } from "vitest";
import { toTsv } from "../../../src/panels/table/tsv";

test("cells are divided by tabs, and hold none", () => {
  expect(
    toTsv([
      ["name", "key"],
      ["a\tb\r\nc", "1"],
    ]),
  ).toBe("name\tkey\na b c\t1");
});

test("a quotation mark at the beginning of a cell does not swallow the cells after it", () => {
  expect(toTsv([['"Rye" & Co', 'the "Oat"']])).toBe('"""Rye"" & Co"\tthe "Oat"');
});

test("nothing is a formula", () => {
  expect(toTsv([["=1+1", "+1", "-1", "@x", "＝1", " =1", "\t=1"]])).toBe(
    "'=1+1\t'+1\t'-1\t'@x\t'＝1\t'=1\t'=1",
  );
});
