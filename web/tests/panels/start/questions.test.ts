import { expect, test } from "vitest";
import { language } from "../../../src/language/translate";
import { questionsDocument, questionsOf, questionText } from "../../../src/panels/start/questions";
import { ONTOLOGY } from "../../answers";

const unit = { id: "u", name: "School" };
const [one, two] = [
  { id: "c1", name: "One" },
  { id: "c2", name: "Two" },
];

test("another ontology is asked nothing that it does not have", () => {
  expect(questionsDocument(ONTOLOGY)).toBeNull();
});

test("questions name the community with most co-builders, and a pair beside it", () => {
  language.value = "en";
  const pair = (community: typeof one) => ({ since: null, unit, community });
  const questions = questionsOf({ pairs: { nodes: [pair(one), pair(two), pair(two)] } });
  expect(questions.map(questionText)).toEqual([
    "Who co-builds with Two?",
    "Why are School and One connected?",
  ]);
  expect(questions[0]?.view).toMatchObject({ around: ["c2"], selected: { kind: "node", id: "c2" } });
  expect(questions[1]?.view).toMatchObject({ from: "u", to: "c1", panel: "path" });
});

test("the largest project is asked about, and those who are paired", () => {
  const project = (id: string, totalCount: number) => ({ id, name: id, ties: { totalCount } });
  const questions = questionsOf({
    paired: { nodes: [one, two] },
    projects: { nodes: [project("a", 1), project("b", 5)] },
  });
  expect(questions[0]?.view).toMatchObject({
    around: ["c1", "c2"],
    relationshipTypes: ["PAIRED_WITH"],
    selected: null,
  });
  expect(questions[1]?.values).toEqual({ name: "b" });
});

test("an empty graph has no questions", () => {
  expect(questionsOf({ pairs: { nodes: [] }, paired: { nodes: [] } })).toEqual([]);
});
