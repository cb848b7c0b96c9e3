/** The committed schema, and the node types that follow from it, for queries made from an ontology. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import type { NodeType } from "../../src/ontology/ontology";

export const SCHEMA = buildSchema(
  readFileSync(join(import.meta.dirname, "../../../schema.graphql"), "utf8"),
  { assumeValid: true },
);

const label = { zh: "", en: "" };
const roots = Object.values(SCHEMA.getQueryType()?.getFields() ?? {});

export const NODE_TYPES: readonly NodeType[] = roots
  .filter(({ args }) => args.some(({ name }) => name === "key"))
  .flatMap(({ name, type }) => {
    const object = getNamedType(type);
    return isObjectType(object) ? [nodeType(name, object)] : [];
  });

function nodeType(singular: string, object: GraphQLObjectType): NodeType {
  const plural = roots.find(({ type }) => getNamedType(type).name === `${object.name}Connection`)?.name ?? "";
  const fields = Object.values(object.getFields()).filter(({ name }) => name !== "sources");
  const connections = fields.filter(({ type }) => getNamedType(type).name.endsWith("Connection"));
  const properties = fields.filter((field) => !connections.includes(field));
  return {
    ...{ type: object.name, name: object.name, label, description: null, color: "#000000", singular, plural },
    properties: properties.map(({ name }) => ({
      name,
      label,
      description: null,
      datatype: "text",
      values: [],
    })),
    connections: connections.map(({ name }) => ({
      field: name,
      label,
      type: name,
      backward: false,
      ends: [],
    })),
  };
}
