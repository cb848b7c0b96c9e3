/** A node of each type, for queries to try: a document made from the ontology. */
import type { Client } from "../api/client";
import type { TypeName } from "../api/names";
import type { NodeType } from "../ontology/ontology";

export interface FirstNode {
  readonly id: string;
  readonly key: string;
}

export type FirstNodes = ReadonlyMap<TypeName, FirstNode>;

type Countable = Pick<NodeType, "type" | "plural">;

export function firstNodesDocument(types: readonly Countable[]): string {
  return `{ ${types.map(({ plural }, place) => `t${place}: ${plural}(first: 1) { nodes { id key } }`).join(" ")} }`;
}

/** Without an answer, as when the store is away, the queries to try have blanks to fill in. */
export async function firstNodes(client: Client, types: readonly Countable[]): Promise<FirstNodes> {
  type Answer = Record<string, { nodes: readonly FirstNode[] } | null>;
  try {
    const answer = await client.askText<Answer>(firstNodesDocument(types), {});
    return new Map(
      types.flatMap(({ type }, place) =>
        (answer[`t${place}`]?.nodes ?? []).map((node) => [type, node] as const),
      ),
    );
  } catch {
    return new Map();
  }
}
