/** Small queries to try each root field with, made from the ontology. */
import type { Connection, NodeType, RelationshipType } from "../ontology/ontology";
import { lines } from "./lines";

/** Properties that a small query asks for: those that tell nodes apart, and the type's own first few. */
const ALWAYS = ["key", "name"];
const AT_MOST = 6;
const BOOKKEEPING = new Set(["id", "aliases", "createdAt", "updatedAt"]);

export function oneQuery(type: NodeType): string {
  return lines(
    "query ($key: ID!) {",
    `  ${type.singular}(key: $key) {`,
    `    ${fieldsOf(type)}`,
    ...connectionLines(type, 4),
    "  }",
    "}",
  );
}

export function manyQuery(type: NodeType): string {
  return lines(
    "{",
    `  ${type.plural}(first: 5) {`,
    "    totalCount",
    `    nodes { ${fieldsOf(type)} }`,
    "  }",
    "}",
  );
}

/** Nodes that have such a relationship, and it; null where no type has a connection for it. */
export function relationshipQuery(type: RelationshipType, nodeTypes: readonly NodeType[]): string | null {
  const [end] = nodeTypes.flatMap(({ plural, connections }) => {
    const connection = connections.find((each) => each.type === type.type && !each.backward);
    return connection ? [{ plural, field: connection.field }] : [];
  });
  if (!end) return null;
  return lines(
    "{",
    `  ${end.plural}(first: 5, where: {${end.field}: {some: {}}}) {`,
    "    totalCount",
    "    nodes {",
    "      name",
    `      ${end.field}(first: 5) {`,
    "        totalCount",
    `        edges { ${edgeFields(type)} node { key name } }`,
    "      }",
    "    }",
    "  }",
    "}",
  );
}

function fieldsOf({ properties }: NodeType): string {
  const others = properties
    .map(({ name }) => name)
    .filter((name) => !BOOKKEEPING.has(name) && !ALWAYS.includes(name));
  return [...ALWAYS, ...others].slice(0, AT_MOST).join(" ");
}

function edgeFields({ properties, derived }: RelationshipType): string {
  const own = properties.map(({ name }) => name).filter((name) => !BOOKKEEPING.has(name));
  return [...own, ...(derived ? ["evidence { pattern }"] : [])].join(" ");
}

function connectionLines({ connections }: NodeType, indent: number): readonly string[] {
  return connections.slice(0, 2).map((each) => " ".repeat(indent) + connectionLine(each));
}

function connectionLine({ field }: Connection): string {
  return `${field}(first: 3) { totalCount nodes { key name } }`;
}
