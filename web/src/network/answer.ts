/** The answer of `network`, under the names that the explorer uses. */
import type { NetworkQuery } from "../api/generated/graphql";

export type Network = NonNullable<NetworkQuery["network"]>;
export type NetworkNode = Network["nodes"][number];
export type NetworkEdge = Network["edges"][number];

export const EMPTY_NETWORK: Network = { nodes: [], edges: [], omitted: [] };

/** An answer may come from a server of another version, or from something between it and the page. */
export function isNetwork({ nodes, edges, omitted }: Network): boolean {
  return [nodes, edges, omitted].every(Array.isArray);
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
