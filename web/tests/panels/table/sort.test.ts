import { expect, test } from "vitest";
import type { TableRow } from "../../../src/panels/table/columns";
import { sortRows } from "../../../src/panels/table/sort";

const row = (id: string, ...orders: readonly (string | number)[]): TableRow => ({
  selection: { kind: "node", id },
  cells: orders.map(String),
  orders,
});
const ids = (rows: readonly TableRow[]) => rows.map(({ selection }) => selection.id).join("");

test("Chinese names are in the order of pinyin", () => {
  const rows = [row("z", "正光"), row("a", "安飞"), row("j", "金昌")];
  expect(ids(sortRows(rows, { column: 0, isDescending: false }))).toBe("ajz");
  expect(ids(sortRows(rows, { column: 0, isDescending: true }))).toBe("zja");
});

test("numbers are sorted by value, and empty cells stay last", () => {
  const rows = [row("a", "x", 10), row("b", "", 9), row("c", "y", 2)];
  expect(ids(sortRows(rows, { column: 1, isDescending: false }))).toBe("cba");
  expect(ids(sortRows(rows, { column: 0, isDescending: true }))).toBe("cab");
});

test("2,000 rows are sorted at once", () => {
  const rows = Array.from({ length: 2000 }, (_, place) => row(String(place), `社区${(place * 7919) % 2000}`));
  const start = performance.now();
  sortRows(rows, { column: 0, isDescending: false });
  expect(performance.now() - start).toBeLessThan(500);
});
