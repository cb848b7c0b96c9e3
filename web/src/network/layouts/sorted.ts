/** Nodes in the order in which circles and columns show them: by type, as the ontology lists types, then by name. */
import type { TypeName } from "../../api/names";
import type { NetworkNode } from "../answer";

const COLLATOR = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true });

export function sortedNodes(
  nodes: readonly NetworkNode[],
  types: readonly TypeName[],
): readonly NetworkNode[] {
  const rank = new Map(types.map((type, place) => [type, place]));
  const rankOf = ({ type }: NetworkNode) => rank.get(type) ?? types.length;
  return [...nodes].sort(
    (one, other) =>
      rankOf(one) - rankOf(other) || COLLATOR.compare(one.name, other.name) || (one.id < other.id ? -1 : 1),
  );
}
