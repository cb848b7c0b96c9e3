/** What the filters leave of an answer: what is drawn and what the table lists. */
import type { Network, NetworkEdge, NetworkNode } from "./answer";
import { type Filters, isEdgeHidden, isNodeHidden } from "./filters";

export interface Shown {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** How many nodes and relationships the filters hide. */
  readonly hidden: number;
}

export function shownOf({ nodes, edges }: Network, filters: Filters): Shown {
  const left = nodes.filter((node) => !isNodeHidden(node, filters));
  const ids = new Set(left.map(({ id }) => id));
  const joined = edges.filter(
    (edge) => !isEdgeHidden(edge, filters) && ids.has(edge.source) && ids.has(edge.target),
  );
  const hidden = nodes.length - left.length + edges.length - joined.length;
  return { nodes: left, edges: joined, hidden };
}
