/** What a reader has said about a file so far, and how it grows; nothing else is kept between two requests. */
import type { ColumnQuestion, IntakeAnswer, IntakeBody, NameQuestion, Question } from "../api/intake";

export interface DroppedFile {
  readonly name: string;
  /** In base64. */
  readonly content: string;
  readonly encoding: string;
}

/** A node's key, or NEW; behind the key, which has no blanks, what a node is called that the same file makes. */
export const NEW = "";

export function optionOfName({ key, called }: NameQuestion["options"][number]): string {
  return called ? `${key} ${called}` : key;
}

export interface SaidSoFar {
  readonly file: DroppedFile | null;
  /** A mapping that came with the file, as YAML; "" where columns are proposed. */
  readonly mapping: string;
  /** What columns become, values of texts, and keys of names, each by the id of its question. */
  readonly columns: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
  /** All questions that were asked about the file, also those that are answered. */
  readonly asked: readonly Question[];
}

export const NOTHING_SAID: SaidSoFar = {
  file: null,
  mapping: "",
  columns: {},
  values: {},
  answers: {},
  asked: [],
};

/** What names a question: the same for a column that is asked about and one that is corrected. */
export function idOf(question: Question): string {
  if (question.kind === "name") return JSON.stringify([question.type, question.name]);
  if (question.kind === "value") return JSON.stringify([question.table, question.column, question.text]);
  return columnId(question.table, question.column);
}

export function columnId(table: number, column: string): string {
  return JSON.stringify([table, column]);
}

export function withFile(file: DroppedFile): SaidSoFar {
  return { ...NOTHING_SAID, file };
}

/** The option that was chosen: what a column becomes, a value, or a key; undefined while it is open. */
export function chosenOf(said: SaidSoFar, question: Question): string | undefined {
  if (question.kind === "name") return said.answers[idOf(question)];
  return (question.kind === "value" ? said.values : said.columns)[idOf(question)];
}

export function withAnswer(said: SaidSoFar, question: Question, option: string): SaidSoFar {
  const entry = { [idOf(question)]: option };
  if (question.kind === "name") return { ...said, answers: { ...said.answers, ...entry } };
  if (question.kind === "value") return { ...said, values: { ...said.values, ...entry } };
  return { ...said, columns: { ...said.columns, ...entry } };
}

/** A column is corrected; what a mapping said of all others, which came with the file, is then said as choices. */
export function withColumn(
  said: SaidSoFar,
  answer: IntakeAnswer,
  table: number,
  column: string,
  becomes: string,
): SaidSoFar {
  const before = said.mapping ? choicesIn(answer) : said.columns;
  return { ...said, mapping: "", columns: { ...before, [columnId(table, column)]: becomes } };
}

function choicesIn({ tables }: IntakeAnswer): Readonly<Record<string, string>> {
  const listed = tables
    .filter(({ isRead }) => isRead)
    .flatMap(({ table, columns }) =>
      columns.map(({ column, becomes }) => [columnId(table, column), becomes] as const),
    );
  return Object.fromEntries(listed);
}

/** Takes up the questions of an answer. A column that became something else is asked about no more, nor are its texts. */
export function withAsked(said: SaidSoFar, answer: IntakeAnswer): SaidSoFar {
  const open = new Map(answer.questions.map((question) => [idOf(question), question]));
  const kept = said.asked.filter(
    (question) => open.has(idOf(question)) || chosenOf(said, question) !== undefined,
  );
  const known = new Set(kept.map(idOf));
  const renewed = kept.map((question) => open.get(idOf(question)) ?? question);
  const asked = [...renewed, ...answer.questions.filter((question) => !known.has(idOf(question)))];
  return { ...said, asked: [...asked].sort((one, other) => order(one) - order(other)) };
}

const ORDER: Readonly<Record<Question["kind"], number>> = { column: 0, value: 1, name: 2 };
const order = ({ kind }: Question) => ORDER[kind];

export function isOpen(said: SaidSoFar, question: Question): boolean {
  return chosenOf(said, question) === undefined;
}

/** The request; null without a file. */
export function bodyOf(said: SaidSoFar, requestId?: string): IntakeBody | null {
  if (!said.file) return null;
  return {
    file: said.file,
    ...(said.mapping && { mapping: said.mapping }),
    columns: Object.entries(said.columns).map(([id, becomes]) => {
      const [table, column] = JSON.parse(id) as [number, string];
      return { table, column, becomes };
    }),
    values: Object.entries(said.values).map(([id, value]) => {
      const [table, column, text] = JSON.parse(id) as [number, string, string];
      return { table, column, text, value };
    }),
    answers: Object.entries(said.answers).map(([id, option]) => {
      const [type, name] = JSON.parse(id) as [string, string];
      if (option === NEW) return { type, name, new: true as const };
      const [, key = "", called] = /^(\S+)(?: (.*))?$/.exec(option) ?? [];
      return { type, name, key, ...(called && { called }) };
    }),
    ...(requestId && { write: { requestId } }),
  };
}

/** Whether choosing something for a column answers a question about it. */
export function isAbout(question: Question, table: number, column: string): question is ColumnQuestion {
  return question.kind === "column" && question.table === table && question.column === column;
}
