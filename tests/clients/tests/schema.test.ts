/** `id` stands only on what `node(id:)` gives back: the rule that eslint.config.mjs leaves to this test. */
import { readFileSync } from "node:fs";
import { buildSchema, isInterfaceType, isObjectType } from "graphql";
import { expect, test } from "vitest";

const schema = buildSchema(readFileSync(new URL("../schema.graphql", import.meta.url), "utf8"));

test("only nodes have an id", () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) || isInterfaceType(type),
  );
  const withId = types.filter((type) => "id" in type.getFields());
  const nodes = types.filter(
    (type) => type.name === "Node" || type.getInterfaces().some(({ name }) => name === "Node"),
  );
  expect(withId).toEqual(nodes);
  expect(nodes.length).toBeGreaterThan(10);
});
