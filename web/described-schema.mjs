/**
 * A plugin of graphql-codegen: what the schema says of what every deployment has, whatever its ontology, for the page of
 * the reference. It stays right in production, where the server does not answer introspection.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, getNamedType, isInterfaceType, isObjectType } from "graphql";

/** The root fields that are not made from the ontology. */
const GENERAL = [
  "search",
  "node",
  "nodes",
  "network",
  "paths",
  "common",
  "diff",
  "revisions",
  "analysis",
  "ontology",
];
/** With an ASCII letter or mark at its beginning, a line is English; the lines before are Chinese. */
const ENGLISH = /^[\x20-\x7e]/;

function description(text) {
  if (!text) return null;
  const lines = text.split("\n");
  const start = lines.findIndex((line, index) => index > 0 && ENGLISH.test(line));
  return start < 0
    ? { zh: text, en: text }
    : { zh: lines.slice(0, start).join(""), en: lines.slice(start).join(" ") };
}

function field({ name, type, description: text, args }, told = String) {
  return {
    name,
    type: told(type),
    description: description(text),
    arguments: args.map((each) => ({
      name: each.name,
      type: told(each.type),
      description: description(each.description),
    })),
  };
}

/** The object types that these fields lead to; nodes are left out, since the ontology tells of them. */
function reached(fields, types = new Map()) {
  for (const { type } of fields) {
    const named = getNamedType(type);
    if (!isObjectType(named) || types.has(named.name) || named.getInterfaces().some(isOfOntology)) continue;
    types.set(named.name, named);
    reached(Object.values(named.getFields()), types);
  }
  return [...types.values()];
}

const isOfOntology = (type) => isInterfaceType(type) && type.name === "Entity";

/** A list of nodes and its connection, with … for what is called after the type. */
function list(query) {
  const root = Object.values(query.getFields()).find(
    ({ name, args }) => !GENERAL.includes(name) && args.some((each) => each.name === "where"),
  );
  const connection = getNamedType(root.type);
  const stem = connection.name.replace(/Connection$/, "");
  const told = (type) => String(type).replaceAll(new RegExp(`\\b${stem}`, "g"), "…");
  return {
    arguments: field(root, told).arguments,
    fields: Object.values(connection.getFields()).map((each) => field(each, told)),
  };
}

export function plugin() {
  // The schema that is passed here is sorted; a reader looks for the order in which it is written.
  const schema = buildSchema(readFileSync(join(import.meta.dirname, "../schema.graphql"), "utf8"));
  const query = schema.getQueryType();
  const general = GENERAL.map((name) => query.getFields()[name]);
  const types = reached(general).map((type) => ({
    name: type.name,
    description: description(type.description),
    fields: Object.values(type.getFields()).map((each) => field(each)),
  }));
  const constants = {
    GENERAL: general.map((each) => field(each)),
    LIST: list(query),
    TYPES: types,
  };
  return Object.entries(constants)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 1)};\n`)
    .join("\n");
}
