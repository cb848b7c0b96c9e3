/** Names of nodes that are not in the picture, of all time: those that are missing in the answer are in no graph. */
import type { Client } from "./client";

export interface NodeName {
  readonly id: string;
  readonly name: string;
  readonly __typename: string;
}

const DOCUMENT = "query Names($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Entity { name } } }";

export async function nodeNames(
  client: Client,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly NodeName[]> {
  type Answer = { readonly nodes: readonly (NodeName | null)[] };
  const { nodes } = await client.askText<Answer>(DOCUMENT, { ids }, signal);
  return nodes.filter((node) => node !== null);
}
