/** The sheet as it is written: above it what each column means, below each cell what was read of it. */
import { useEffect, useRef } from "preact/hooks";
import type { Question, SheetCell, SheetRow, SheetTable } from "../api/intake";
import { tell } from "../language/intake";
import { label } from "../language/translate";
import { ColumnChoice } from "./column-choice";
import { numberOf, useDesk } from "./intake-context";
import { idOf, isOpen } from "./said";

export function Sheet({ table }: { readonly table: SheetTable }) {
  const { intake, at } = useDesk();
  const region = useRef<HTMLElement>(null);
  const { asked } = intake.said.value;
  const marks = marksIn(
    table,
    asked.filter((question) => isOpen(intake.said.value, question)),
  );
  useEffect(() => {
    const cell =
      at.value === null ? null : region.current?.querySelector(`[data-asked="${CSS.escape(at.value)}"]`);
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [at.value]);
  const cut = table.rowCount > table.rows.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section id="sheet" ref={region} class="sheet" aria-label={tell("sheet")} tabIndex={0}>
      <table>
        <thead>
          <tr class="meanings">
            <td />
            {table.columns.map((column) => (
              <td key={column.column}>
                <ColumnChoice table={table} column={column} />
              </td>
            ))}
          </tr>
          <tr class="header">
            <th scope="col">
              <span class="visually-hidden">{tell("rowNumber")}</span>
              <span aria-hidden="true">{table.headerRows.at(-1)}</span>
            </th>
            {table.columns.map(({ column, header }) => (
              <th key={column} scope="col" title={header}>
                {header || <span class="visually-hidden">{`${column} ${tell("noHeader")}`}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={row.row} table={table} row={row} marks={marks} asked={asked} />
          ))}
        </tbody>
      </table>
      {cut && (
        <p class="sheet-more">{tell("moreRows", { shown: table.rows.length, count: table.rowCount })}</p>
      )}
    </section>
  );
}

type Marks = ReadonlyMap<string, Question>;

/** The open questions by the cells that they are about. */
function marksIn({ table, sheet }: SheetTable, open: readonly Question[]): Marks {
  return new Map(
    open
      .filter((question) => question.kind === "name" || question.table === table)
      .flatMap((question) =>
        question.places
          .filter((place) => place.sheet === sheet)
          .map(({ row, column }) => [`${row}:${column}`, question] as const),
      ),
  );
}

interface RowProps {
  readonly table: SheetTable;
  readonly row: SheetRow;
  readonly marks: Marks;
  readonly asked: readonly Question[];
}

function Row({ table, row, marks, asked }: RowProps) {
  return (
    <tr class={row.leftOut ? "is-left-out" : ""}>
      <th scope="row">{row.row}</th>
      {row.cells.map((cell, place) => {
        const letter = table.columns[place]?.column ?? "";
        const question = marks.get(`${row.row}:${letter}`);
        return (
          <Cell key={letter} cell={cell} table={table} place={place} question={question} asked={asked} />
        );
      })}
    </tr>
  );
}

interface CellProps {
  readonly cell: SheetCell;
  readonly table: SheetTable;
  readonly place: number;
  readonly question: Question | undefined;
  readonly asked: readonly Question[];
}

function Cell({ cell, table, place, question, asked }: CellProps) {
  const read = readOf(cell, table, place);
  return (
    <td class={classOf(cell, question)} title={titleOf(cell)} data-asked={question && idOf(question)}>
      {cell.text}
      {read && <small>{read}</small>}
      {cell.why && label(cell.why) && <span class="visually-hidden">{label(cell.why)}</span>}
      {cell.mistake && <small class="wrong">{label(cell.mistake)}</small>}
      {question && <AskedMark number={numberOf(asked, question)} />}
    </td>
  );
}

function classOf({ mistake, filled }: SheetCell, question: Question | undefined): string {
  if (question) return "is-asked";
  if (mistake) return "is-wrong";
  return filled ? "is-filled" : "";
}

/** The whole text, which may be cut off, and why it was read so. */
function titleOf({ text, filled, mistake, why }: SheetCell): string {
  const note = mistake ?? why;
  return [text, filled ? tell("filledCell") : "", note ? label(note) : ""].filter(Boolean).join("\n");
}

/** What was read, where it is not what is written. */
function readOf(cell: SheetCell, table: SheetTable, place: number): string {
  if ((cell.names ?? 0) > 1) {
    const of = label(table.columns[place]?.labels[0] ?? { zh: "", en: "" });
    return `→ ${tell("severalNames", { count: cell.names ?? 0, of: short(of) })}`;
  }
  const read = cell.read ? label(cell.read) : "";
  return read && read !== cell.text ? `→ ${read}` : "";
}

function AskedMark({ number }: { readonly number: number }) {
  const go = () => document.getElementById(`question-${number}`)?.querySelector("input")?.focus();
  return (
    <button type="button" class="asked-mark" aria-label={tell("askedHere", { number })} onClick={go}>
      ?
    </button>
  );
}

/** A label without what stands in brackets behind it: 社区(村) is 社区. */
export function short(text: string): string {
  return text.replace(/\s*[(（].*$/, "");
}
