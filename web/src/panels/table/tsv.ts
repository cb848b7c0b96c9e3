/** A table as tab-separated text for a spreadsheet, in which nothing is taken for a formula. */

/** What makes a cell a formula, in its wide forms too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(cell).join("\t")).join("\n");
}

function cell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, " ").trimStart();
  return FORMULA.test(line) ? `'${line}` : line;
}
