/** The rail: how far the file is, and what was found in it beside its rows. */
import type { IntakeAnswer, SheetTable } from "../api/intake";
import { type IntakeTextKey, tell } from "../language/intake";
import { changeCount } from "./heading";
import { useDesk } from "./intake-context";
import { Icon } from "./marks";
import { withSheet } from "./places";

interface Step {
  readonly name: IntakeTextKey;
  readonly note: string;
  readonly isDone: boolean;
}

export function Steps() {
  const { intake } = useDesk();
  const { answer, said } = intake;
  const steps = stepsOf(answer.value, {
    open: intake.open.value.length,
    openColumns: intake.open.value.filter(({ kind }) => kind !== "name").length,
    file: said.value.file?.name ?? "",
    isWritten: intake.stage.value === "written",
    revision: intake.written.value?.revision?.sequence ?? null,
  });
  const now = steps.findIndex(({ isDone }) => !isDone);
  return (
    <aside class="rail" aria-label={tell("steps")}>
      <ol class="steps">
        {steps.map(({ name, note, isDone }, place) => (
          <li
            key={name}
            class={isDone ? "is-done" : place === now ? "is-now" : ""}
            aria-current={place === now ? "step" : undefined}
          >
            <span class="number" aria-hidden="true">
              {isDone ? <Icon name="check" size={14} /> : place + 1}
            </span>
            <b>{tell(name)}</b>
            {note && <span>{note}</span>}
          </li>
        ))}
      </ol>
      {answer.value && <FileNotes answer={answer.value} />}
    </aside>
  );
}

interface Progress {
  readonly open: number;
  /** Questions about columns and their texts among those that are open. */
  readonly openColumns: number;
  readonly file: string;
  readonly isWritten: boolean;
  readonly revision: number | null;
}

const NAMES: readonly IntakeTextKey[] = [
  "stepFile",
  "stepColumns",
  "stepQuestions",
  "stepPreview",
  "stepWrite",
];

function stepsOf(answer: IntakeAnswer | null, progress: Progress): readonly Step[] {
  const told = answer ? notesSoFar(answer, progress) : [];
  return NAMES.map((name, place) => ({ note: "", isDone: false, ...told[place], name }));
}

function notesSoFar(
  answer: IntakeAnswer,
  { open, openColumns, file, isWritten, revision }: Progress,
): readonly Omit<Step, "name">[] {
  const tables = answer.tables.filter(({ isRead }) => isRead);
  const all = tables.flatMap(({ columns }) => columns);
  const read = all.filter(({ becomes }) => becomes).length;
  const isAnswered = tables.length > 0 && open === 0;
  const isPreviewed = isAnswered && answer.changes !== null && answer.mistakes.length === 0;
  return [
    { note: file, isDone: true },
    {
      note: tables.length > 0 ? tell("columnsRead", { all: all.length, read }) : "",
      isDone: tables.length > 0 && openColumns === 0,
    },
    {
      note: questionsNote(open, tables.length > 0),
      isDone: isAnswered,
    },
    {
      note: answer.changes ? tell("changesCounted", { count: changeCount(answer) }) : "",
      isDone: isPreviewed,
    },
    {
      note: isWritten && revision !== null ? tell("revisionMade", { count: revision }) : "",
      isDone: isWritten,
    },
  ];
}

function questionsNote(open: number, isKnown: boolean): string {
  if (!isKnown) return "";
  return open > 0 ? tell("questionsOpen", { count: open }) : tell("questionsDone");
}

function FileNotes({ answer }: { readonly answer: IntakeAnswer }) {
  const { intake } = useDesk();
  const { notes, sheetsWithoutTable } = answer.file;
  const told = [
    ...answer.tables.flatMap((table) => notesOf(table).map((note) => withSheet(answer, table.sheet, note))),
    ...sheetsWithoutTable.map((sheet) => tell("sheetEmpty", { sheet })),
    ...notes.map(({ kind, text }) => (NOTES[kind] ? tell(NOTES[kind]) : text)),
  ];
  return (
    <section class="file-notes">
      <h2>{tell("file")}</h2>
      <p>
        <Icon name="file" />
        <span>
          {answer.file.name}
          {answer.tables.map((table) => (
            <small key={table.table}>{tableNote(table, answer.file.encoding)}</small>
          ))}
          {intake.said.value.mapping && <small>{tell("byMapping")}</small>}
        </span>
      </p>
      <ul>
        {told.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p class="promise">
        <Icon name="info" size={14} />
        <span>{tell("promise")}</span>
      </p>
    </section>
  );
}

function tableNote({ sheet, rowCount }: SheetTable, encoding: string): string {
  const rows = sheet ? tell("sheetRows", { sheet, count: rowCount }) : tell("rows", { count: rowCount });
  return encoding ? `${rows} · ${encoding.toUpperCase()}` : rows;
}

/** What a reader is told of a file though nothing is wrong with it. */
const NOTES: Readonly<Record<string, IntakeTextKey>> = {
  extension: "noteExtension",
  macros: "noteMacros",
  external_links: "noteLinks",
};

const REASONS: Readonly<Record<string, IntakeTextKey>> = {
  title: "rowTitle",
  note: "rowNote",
  total: "rowTotal",
  section: "rowSection",
  "repeated header": "rowHeader",
  "column numbers": "rowNumbers",
};
const MOST_TOLD = 6;

function notesOf(table: SheetTable): readonly string[] {
  const { headerRows, leftOut, filledCells, hiddenRows, isHidden, isRead } = table;
  const header = headerRows.length > 0 ? [tell("headerRow", { row: headerRows.join("–") })] : [];
  const before = leftOut.filter(({ row }) => row < (headerRows[0] ?? 0));
  const after = leftOut.filter(({ row }) => row > (headerRows[0] ?? 0));
  const told = ({ row, reason }: { readonly row: number; readonly reason: string }) =>
    tell(REASONS[reason] ?? "rowNote", { row });
  const below = after.slice(0, MOST_TOLD);
  return [
    ...(isRead ? [] : [tell("sheetNotRead")]),
    ...(isHidden ? [tell("hiddenSheet")] : []),
    ...before.map(told),
    ...header,
    ...(filledCells > 0 ? [tell("filled", { count: filledCells })] : []),
    ...(hiddenRows > 0 ? [tell("hiddenRows", { count: hiddenRows })] : []),
    ...below.map(told),
    ...(after.length > below.length ? [tell("rowsMore", { count: after.length - below.length })] : []),
  ];
}
