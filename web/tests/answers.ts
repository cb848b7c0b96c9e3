/** Small answers of a server, with an ontology that is not the one shipped. */
import type { Network, NetworkEdge, NetworkNode } from "../src/network/answer";
import {
  type NodeType,
  type Ontology,
  type Property,
  type RelationshipType,
  readOntology,
} from "../src/ontology/ontology";

const label = (en: string) => ({ zh: `${en}（中）`, en });

export const KIND: Property = {
  name: "kind",
  label: label("Kind"),
  description: null,
  datatype: "enumeration",
  values: [{ value: "BAKERY", label: label("Bakery") }],
};

export const SHOP: NodeType = {
  type: "SHOP",
  name: "Shop",
  label: label("Shop"),
  description: null,
  color: "#4477aa",
  singular: "shop",
  plural: "shops",
  properties: [KIND],
  connections: [{ field: "sells", label: label("Goods"), type: "SELLS", backward: false, ends: ["GOOD"] }],
};

const good: NodeType = {
  ...SHOP,
  type: "GOOD",
  name: "Good",
  label: label("Good"),
  color: "#ee6677",
  singular: "good",
  plural: "goods",
  connections: [{ field: "soldBy", label: label("Sellers"), type: "SELLS", backward: true, ends: ["SHOP"] }],
};

const sells: RelationshipType = {
  type: "SELLS",
  label: label("Sells"),
  description: null,
  color: "#228833",
  derived: false,
  from: ["SHOP"],
  to: ["GOOD"],
  properties: [],
  patterns: [],
};

export const RIVALS: RelationshipType = {
  ...sells,
  type: "RIVALS",
  label: label("Rivals"),
  derived: true,
  patterns: [
    { name: "SAME_GOOD", label: label("Same good"), weak: false },
    { name: "SAME_FAIR", label: label("Same fair"), weak: true },
  ],
};

export const ONTOLOGY_ANSWER = { nodeTypes: [SHOP, good], relationshipTypes: [sells, RIVALS] };

export const ONTOLOGY: Ontology = readOntology(ONTOLOGY_ANSWER);

export function node(id: string, rest: Partial<NetworkNode> = {}): NetworkNode {
  return { id, type: "SHOP", key: id, name: id, kind: null, degree: 1, x: 0, y: 0, ...rest };
}

export function edge(
  id: string,
  source: string,
  target: string,
  rest: Partial<NetworkEdge> = {},
): NetworkEdge {
  const plain = { since: null, until: null, weight: 1, patterns: null, weak: false };
  return { id, type: "SELLS", source, target, ...plain, ...rest };
}

export const NETWORK: Network = {
  nodes: [
    node("a", { name: "Rye & Co", degree: 9, x: 3, y: 4 }),
    node("b", { type: "GOOD", name: "Ｂread" }),
  ],
  edges: [
    edge("e1", "a", "b"),
    edge("e2", "a", "b", { type: "RIVALS", weight: 4, patterns: ["SAME_GOOD", "SAME_FAIR"] }),
  ],
  omitted: [
    { node: "a", type: "SELLS", count: 2 },
    { node: "a", type: "RIVALS", count: 3 },
  ],
};

/** Rivals, of whom all that is known is that they were at the same fair. */
export const WEAK_EDGE: NetworkEdge = edge("e3", "a", "b", {
  type: "RIVALS",
  patterns: ["SAME_FAIR"],
  weak: true,
});

/** The same network, with the weak relationship beside the others. */
export const WITH_WEAK: Network = { ...NETWORK, edges: [...NETWORK.edges, WEAK_EDGE] };
