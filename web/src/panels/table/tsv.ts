/** A table as tab-separated text for a spreadsheet, in which nothing is taken for a formula. */

/** What makes a cell a formula, in its wide forms too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(cell).join("\t")).join("\n");
}

function cell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, " ").trimStart();
  if (FORMULA.test(line)) return `'${line}`;
  // A spreadsheet takes a quotation mark at the beginning for that of a cell that goes on until the next one.
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
}
