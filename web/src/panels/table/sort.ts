import type { TableRow } from "./columns";

export interface Order {
  readonly column: number;
  readonly isDescending: boolean;
}

/** Sorted by one column, numbers by value and texts in the order of pinyin, as the server has them; empty cells stay last in either direction. */
export function sortRows(rows: readonly TableRow[], order: Order): readonly TableRow[] {
  const { compare } = new Intl.Collator("zh-CN", { numeric: true });
  const sign = order.isDescending ? -1 : 1;
  const of = (row: TableRow) => row.orders[order.column] ?? "";
  return rows.toSorted((one, other) => {
    const [a, b] = [of(one), of(other)];
    if (a === "" || b === "") return Number(a === "") - Number(b === "");
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * compare(String(a), String(b));
  });
}
