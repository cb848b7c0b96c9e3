/** Which nodes and relationships are brought forward; the rest is dimmed. */
import type { NetworkGraph } from "./graph";
import type { Trail } from "./path";

export interface Picked {
  readonly kind: "node" | "edge";
  readonly id: string;
}

/** Null where nothing is picked: then nothing is dimmed. A path goes before a selection. */
export function emphasized(graph: NetworkGraph, picked: Picked | null, trail: Trail | null): Trail | null {
  if (trail && trail.edges.size > 0) return trail;
  if (picked?.kind === "node" && graph.hasNode(picked.id)) return aroundNode(graph, picked.id);
  if (picked?.kind === "edge" && graph.hasEdge(picked.id))
    return { edges: new Set([picked.id]), nodes: new Set(graph.extremities(picked.id)) };
  return null;
}

function aroundNode(graph: NetworkGraph, id: string): Trail {
  const edges = graph.filterEdges(id, (_, { hidden }) => !hidden);
  return { edges: new Set(edges), nodes: new Set([id, ...edges.map((edge) => graph.opposite(id, edge))]) };
}

/** How many relationships of a node are in the picture and not hidden. */
export function shownDegree(graph: NetworkGraph, id: string): number {
  return graph.filterEdges(id, (_, { hidden }) => !hidden).length;
}
