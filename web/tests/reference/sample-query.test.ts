import { parse, validate } from "graphql";
import { expect, test } from "vitest";
import { GENERAL_FIELDS } from "../../src/reference/general-fields";
import { manyQuery, oneQuery, relationshipQuery } from "../../src/reference/sample-query";
import { ONTOLOGY_ANSWER } from "../answers";
import { NODE_TYPES, SCHEMA } from "./schema";

const mistakes = (query: string) => validate(SCHEMA, parse(query)).map(({ message }) => message);
const [, rivals] = ONTOLOGY_ANSWER.relationshipTypes;
const [sells] = ONTOLOGY_ANSWER.relationshipTypes;
if (!sells || !rivals) throw new Error("The answer lacks types");

test("the schema has node types", () => {
  expect(NODE_TYPES.map(({ plural }) => plural)).toContain("units");
});

test.each(NODE_TYPES)("the queries for $name are valid", (type) => {
  expect(mistakes(oneQuery(type))).toEqual([]);
  expect(mistakes(manyQuery(type))).toEqual([]);
});

test.each(GENERAL_FIELDS)("the query for $name is valid", (field) => {
  expect(mistakes(field.sample("QQ", "Qg"))).toEqual([]);
});

test("a relationship is asked for through the first connection along it", () => {
  const query = relationshipQuery(sells, ONTOLOGY_ANSWER.nodeTypes);
  expect(query?.replace(/\s+/g, " ")).toBe(
    "{ shops(first: 5, where: {sells: {some: {}}}) { totalCount nodes { name sells(first: 5) " +
      "{ totalCount edges { node { key name } } } } } } ",
  );
  expect(relationshipQuery(rivals, ONTOLOGY_ANSWER.nodeTypes)).toBeNull();
});
