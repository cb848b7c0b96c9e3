/** The ontology of this deployment, looked up by type: `ontology.nodeType("UNIT")?.color`. */
import type { OntologyQuery } from "../api/generated/graphql";
import type { PatternName, TypeName } from "../api/names";

type Answer = NonNullable<OntologyQuery["ontology"]>;
export type NodeType = Answer["nodeTypes"][number];
export type RelationshipType = Answer["relationshipTypes"][number];
export type Pattern = RelationshipType["patterns"][number];
export type Property = NodeType["properties"][number];
export type Connection = NodeType["connections"][number];
export type Label = NodeType["label"];

export interface Ontology {
  readonly nodeTypes: readonly NodeType[];
  readonly relationshipTypes: readonly RelationshipType[];
  nodeType(type: TypeName): NodeType | undefined;
  /** By the name that `__typename` gives, as `PartyOrganization`. */
  nodeTypeNamed(name: string): NodeType | undefined;
  relationshipType(type: TypeName): RelationshipType | undefined;
}

/** Color of what the ontology does not know, as while it loads. */
export const UNKNOWN_COLOR = "#8a8f98";

export function readOntology({ nodeTypes, relationshipTypes }: Answer): Ontology {
  const nodes = new Map(nodeTypes.map((each) => [each.type, each]));
  const named = new Map(nodeTypes.map((each) => [each.name, each]));
  const relationships = new Map(relationshipTypes.map((each) => [each.type, each]));
  return {
    nodeTypes,
    relationshipTypes,
    nodeType: (type) => nodes.get(type),
    nodeTypeNamed: (name) => named.get(name),
    relationshipType: (type) => relationships.get(type),
  };
}

/** The patterns that alone make a weak tie; of most types there are none. */
export function weakPatterns(type: RelationshipType | undefined): readonly Pattern[] {
  return type?.patterns.filter(({ weak }) => weak) ?? [];
}

/** Whether what holds by these patterns alone is a weak tie. What is recorded holds by none. */
export function isWeak(type: RelationshipType | undefined, patterns: readonly PatternName[]): boolean {
  const weak = weakPatterns(type).map(({ name }) => name);
  return patterns.length > 0 && patterns.every((pattern) => weak.includes(pattern));
}

/** What those are called to whom such a relationship leads; backward: those from whom it leads. */
export function farLabel({ nodeTypes }: Ontology, type: TypeName, backward: boolean): Label | undefined {
  return nodeTypes
    .flatMap(({ connections }) => connections)
    .find((each) => each.type === type && each.backward === backward)?.label;
}

/** The label of an enumeration's value, such as a node's `kind`; the value itself where it has none. */
export function valueLabel(type: NodeType | undefined, property: string, value: string): Label {
  const found = type?.properties.find(({ name }) => name === property);
  return found?.values.find((each) => each.value === value)?.label ?? { zh: value, en: value };
}
