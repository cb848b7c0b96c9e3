/** How many nodes of each type the graph holds: a document made from the ontology. */
import type { Client } from "./client";
import type { TypeName } from "./names";

interface Countable {
  readonly type: TypeName;
  readonly plural: string;
}

export function overviewDocument(types: readonly Countable[]): string {
  const fields = types.map(({ plural }, place) => `t${place}: ${plural}(asOf: $asOf) { totalCount }`);
  return `query Overview($asOf: Date) { ${fields.join(" ")} }`;
}

export async function overview(
  client: Client,
  types: readonly Countable[],
  asOf: string | null,
  signal?: AbortSignal,
): Promise<ReadonlyMap<TypeName, number>> {
  type Answer = Record<string, { totalCount: number } | null>;
  const answer = await client.askText<Answer>(overviewDocument(types), { asOf }, signal);
  return new Map(types.map(({ type }, place) => [type, answer[`t${place}`]?.totalCount ?? 0]));
}
