/**
 * Documents about one node, made from the ontology: everything that it states, and its connections, a page of each. Properties
 * are named `p0`, `p1` ... and connections `c0`, `c1` ... in the answer, in the order of the ontology: no name of a property can
 * then collide with one of ours, nor the enumerations of two types with each other.
 */
import { citationSelection } from "./citations";
import {
  type ConnectionPart,
  type NodeTypePart,
  ownProperties,
  type PropertyPart,
  type Types,
} from "./ontology-parts";

export const PAGE = 20;
const EVIDENCE = 50;

export function nodeDocument(types: Types, type: NodeTypePart): string {
  const connections = type.connections.map((each, place) => connection(types, each, place, ""));
  const facts = `key name aliases since until ${properties(type.properties)} ${citationSelection(types)}`;
  return about(type, "", `${facts} ${connections.join(" ")}`);
}

/** The next page of one connection. */
export function pageDocument(types: Types, type: NodeTypePart, place: number): string {
  const chosen = type.connections.filter((_, at) => at === place);
  const page = chosen.map((each) => connection(types, each, place, "after: $after,"));
  return about(type, "$after: String", page.join(" "));
}

/** Every relationship between the node and another one, of whatever type and direction. */
export function betweenDocument(types: Types, type: NodeTypePart, other: string): string {
  const pages = type.connections.map((each, place) =>
    each.ends.includes(other)
      ? connection(types, each, place, "where: { node: { id: { eq: $other } } },")
      : "",
  );
  return about(type, "$other: ID!", pages.join(" "));
}

function about(type: NodeTypePart, variables: string, selection: string): string {
  const given = `$id: ID!, $asOf: Date, ${variables}`;
  const list = `${type.plural}(where: { id: { eq: $id } }, asOf: $asOf, first: 1)`;
  return `query About(${given}) { found: ${list} { nodes { id: nodeId ${selection} } } }`;
}

function connection(types: Types, { field, type }: ConnectionPart, place: number, page: string): string {
  const relationship = types.relationshipType(type);
  const isWeighted = relationship?.properties.some(({ name }) => name === "weight") ?? false;
  const order = isWeighted
    ? "{ edge: { weight: DESC } }, { node: { name: ASC } }"
    : "{ node: { name: ASC } }";
  const cited = citationSelection(types);
  const grounds = relationship?.derived
    ? `evidence(first: ${EVIDENCE}) { pattern hops { reversed relationship { id: relationshipId type since until from { id: nodeId name } to { id: nodeId name } ${cited} } } }`
    : cited;
  return `c${place}: ${field}(${page} first: ${PAGE}, orderBy: [${order}]) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { id: relationshipId since until ${isWeighted ? "weight" : ""} ${properties(relationship?.properties ?? [])} ${grounds}
      node { __typename id: nodeId key name } } }`;
}

function properties(all: readonly PropertyPart[]): string {
  return ownProperties(all)
    .map(({ name }, place) => `p${place}: ${name}`)
    .join(" ");
}
