import { expect, test } from "vitest";
import {
  bodyOf,
  chosenOf,
  isOpen,
  NEW,
  optionOfName,
  withAnswer,
  withAsked,
  withColumn,
  withFile,
} from "../../src/intake/said";
import { answering, NAME, OPEN, VALUE } from "./answers";

const FILE = { name: "台账.xlsx", content: "UEs=", encoding: "" };
const BEGUN = withAsked(withFile(FILE), OPEN);

test("what is asked is open until it is answered, and nothing is preselected", () => {
  expect(BEGUN.asked).toEqual([VALUE, NAME]);
  expect(BEGUN.asked.every((question) => isOpen(BEGUN, question))).toBe(true);
  const answered = withAnswer(BEGUN, NAME, "u1");
  expect([chosenOf(answered, NAME), isOpen(answered, VALUE)]).toEqual(["u1", true]);
});

test("a question that is answered stays to be changed, one that is asked no more goes", () => {
  const answered = withAnswer(BEGUN, NAME, "u1");
  expect(withAsked(answered, answering()).asked).toEqual([NAME]);
  expect(withAsked(BEGUN, answering()).asked).toEqual([]);
});

test("a request has the file and all that was said", () => {
  const all = withAnswer(withAnswer(BEGUN, NAME, NEW), VALUE, "SCHOOL");
  expect(bodyOf(all, "r1")).toEqual({
    file: FILE,
    columns: [],
    values: [{ table: 0, column: "C", text: "学校", value: "SCHOOL" }],
    answers: [{ type: "Unit", name: "第一小学", new: true }],
    write: { requestId: "r1" },
  });
  expect(bodyOf(withAnswer(BEGUN, NAME, "u1"))?.answers).toEqual([
    { type: "Unit", name: "第一小学", key: "u1" },
  ]);
});

test("a name may mean another one of the same file", () => {
  const [option] = NAME.options;
  if (!option) throw new Error("no option");
  const other = optionOfName({ ...option, key: "河南农业大学", called: "河南 农业大学" });
  expect(bodyOf(withAnswer(BEGUN, NAME, other))?.answers).toEqual([
    { type: "Unit", name: "第一小学", key: "河南农业大学", called: "河南 农业大学" },
  ]);
});

test("a column that is corrected is said with the request", () => {
  const corrected = withColumn(BEGUN, OPEN, 0, "A", "Unit.key");
  expect(bodyOf(corrected)?.columns).toEqual([{ table: 0, column: "A", becomes: "Unit.key" }]);
});

test("where a mapping came with the file, a correction says what it said of all other columns", () => {
  const mapped = { ...BEGUN, mapping: "mapping: 1" };
  expect(bodyOf(mapped)?.mapping).toBe("mapping: 1");
  const body = bodyOf(withColumn(mapped, OPEN, 0, "C", ""));
  expect(body?.mapping).toBeUndefined();
  expect(body?.columns.map(({ column, becomes }) => [column, becomes])).toEqual([
    ["A", ""],
    ["B", "Unit.name"],
    ["C", ""],
  ]);
});
