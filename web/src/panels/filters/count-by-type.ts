import type { TypeName } from "../../api/names";
import type { Network } from "../../network/answer";

export interface TypeCounts {
  readonly nodes: ReadonlyMap<TypeName, number>;
  readonly relationships: ReadonlyMap<TypeName, number>;
  /** Of the relationships those that are weak. */
  readonly weak: ReadonlyMap<TypeName, number>;
}

export function countByType({ nodes, edges }: Network): TypeCounts {
  return { nodes: count(nodes), relationships: count(edges), weak: count(edges.filter(({ weak }) => weak)) };
}

function count(things: readonly { readonly type: TypeName }[]): ReadonlyMap<TypeName, number> {
  const counts = new Map<TypeName, number>();
  for (const { type } of things) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}
