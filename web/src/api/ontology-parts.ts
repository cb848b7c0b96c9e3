/** Parts of the ontology's answer that documents are made from. */
import type { OntologyQuery } from "./generated/graphql";

type Answer = NonNullable<OntologyQuery["ontology"]>;
export type NodeTypePart = Answer["nodeTypes"][number];
export type RelationshipTypePart = Answer["relationshipTypes"][number];
export type PropertyPart = NodeTypePart["properties"][number];
export type ConnectionPart = NodeTypePart["connections"][number];

/** How types are looked up; `Ontology` is one. */
export interface Types {
  nodeType(type: string): NodeTypePart | undefined;
  nodeTypeNamed(name: string): NodeTypePart | undefined;
  relationshipType(type: string): RelationshipTypePart | undefined;
}

/** What every node or relationship has, which is asked and shown by itself. */
const COMMON = new Set([
  "id",
  "relationshipId",
  "key",
  "name",
  "aliases",
  "since",
  "until",
  "createdAt",
  "updatedAt",
  "weight",
]);

/** The properties of a type's own. */
export function ownProperties(properties: readonly PropertyPart[]): readonly PropertyPart[] {
  return properties.filter(({ name }) => !COMMON.has(name));
}
