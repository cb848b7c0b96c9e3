import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse } from "graphql";
import { expect, test } from "vitest";
import { examples, examplesFor, readExample } from "../../src/graphiql/examples";

const FOLDER = join(import.meta.dirname, "../../../docs/examples");
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".graphql"));

test("every example query is there as it stands, by number", () => {
  const texts = files.map((name) => readFileSync(join(FOLDER, name), "utf8"));
  expect(new Set(examples.map(({ query }) => query))).toEqual(new Set(texts));
  expect(examples.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test("each begins with its title in Chinese, then in English", () => {
  for (const { title } of examples) {
    expect(title.zh).toMatch(/^\p{Script=Han}/u);
    expect(title.en).toMatch(/^[A-Z]/);
  }
});

test("each can be parsed", () => {
  for (const { query } of examples) expect(parse(query).definitions).toHaveLength(1);
});

test("a title is a comment without its mark", () => {
  expect(readExample("a/b/12-who.graphql", "# 谁？\n#Who?\n{ a }")).toEqual({
    number: 12,
    title: { zh: "谁？", en: "Who?" },
    query: "# 谁？\n#Who?\n{ a }",
  });
});

test("only those that the schema of the deployment can answer are offered", () => {
  const shipped = buildSchema(readFileSync(join(FOLDER, "../../schema.graphql"), "utf8"));
  expect(examplesFor(shipped)).toEqual(examples);
  expect(examplesFor(buildSchema("type Query { shop: ID }"))).toEqual([]);
  expect(examplesFor(null)).toEqual(examples);
});
