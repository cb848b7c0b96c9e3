/** The answer of `network`, under the names that the explorer uses. */
import type { NetworkQuery } from "../api/generated/graphql";
import { isWeak, type Ontology } from "../ontology/ontology";

export type NetworkAnswer = NonNullable<NetworkQuery["network"]>;
export type NetworkNode = NetworkAnswer["nodes"][number];
export type NetworkEdge = NetworkAnswer["edges"][number] & {
  /** Whether it is derived, and holds by patterns alone that the ontology calls weak. */
  readonly weak: boolean;
};

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly omitted: NetworkAnswer["omitted"];
  /** Whether it is the last network anew, in which nodes are to stay where they are, whatever the layout. */
  readonly isUpdate?: boolean;
}

export const EMPTY_NETWORK: Network = { nodes: [], edges: [], omitted: [] };

/** An answer may come from a server of another version, or from something between it and the page. */
export function isNetwork({ nodes, edges, omitted }: NetworkAnswer): boolean {
  return [nodes, edges, omitted].every(Array.isArray);
}

/** Says of each edge whether it is weak, once, so that neither pictures nor filters look patterns up again. */
export function readNetwork({ nodes, edges, omitted }: NetworkAnswer, ontology: Ontology): Network {
  const read = edges.map((edge) => ({
    ...edge,
    weak: isWeak(ontology.relationshipType(edge.type), edge.patterns ?? []),
  }));
  return { nodes, edges: read, omitted };
}

const EDGES_PER_NODE = 10;

/** Whether the strongest relationships are all that is shown: there are ten at most for each node of the limit. */
export function isEdgeLimit({ edges }: Network, limit: number): boolean {
  return edges.length >= EDGES_PER_NODE * limit;
}

/** How many relationships of each node are not shown. */
export function omittedByNode(network: Network): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { node, count } of network.omitted) counts.set(node, (counts.get(node) ?? 0) + count);
  return counts;
}
