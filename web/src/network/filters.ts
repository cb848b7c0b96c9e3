/** Filters hide; they never ask the server again, so what an export holds stays as it was asked. */
import type { TypeName } from "../api/names";
import type { NetworkEdge, NetworkNode } from "./answer";

export interface Filters {
  readonly hiddenNodeTypes: readonly TypeName[];
  readonly hiddenRelationshipTypes: readonly TypeName[];
  /** The types of which those relationships are hidden that are weak. */
  readonly hiddenWeakTypes: readonly TypeName[];
  readonly leastWeight: number;
  readonly text: string;
}

export function isNodeHidden(node: NetworkNode, filters: Filters): boolean {
  return filters.hiddenNodeTypes.includes(node.type) || !matches(node, filters.text);
}

/** An edge is hidden by its own type, weight and patterns; one whose end is hidden is not drawn either. */
export function isEdgeHidden({ type, weight, weak }: NetworkEdge, filters: Filters): boolean {
  if (weight < filters.leastWeight || filters.hiddenRelationshipTypes.includes(type)) return true;
  return weak && filters.hiddenWeakTypes.includes(type);
}

function matches(node: NetworkNode, text: string): boolean {
  const sought = fold(text);
  return sought === "" || fold(node.name).includes(sought) || fold(node.key).includes(sought);
}

function fold(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
