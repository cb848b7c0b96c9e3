/** Where in the page a type stands, so that links into it last: `#Unit`, `#CO_BUILDS_WITH`, `#Unit.kind`. */
import type { NodeType, RelationshipType } from "../ontology/ontology";

export const GENERAL = "queries";
export const LISTS = "lists";
export const ANSWERS = "answers";
export const SHARED = "shared";
export const DATATYPES = "datatypes";
export const NODE_TYPES = "node-types";
export const RELATIONSHIP_TYPES = "relationship-types";
export const DERIVED_TYPES = "derived-types";

export function nodeAnchor({ name }: Pick<NodeType, "name">): string {
  return name;
}

export function queryAnchor({ name }: { readonly name: string }): string {
  return `query-${name}`;
}

export function answerAnchor({ name }: { readonly name: string }): string {
  return `type-${name}`;
}

export function relationshipAnchor({ type }: Pick<RelationshipType, "type">): string {
  return type;
}

export function memberAnchor(type: string, member: string): string {
  return `${type}.${member}`;
}
