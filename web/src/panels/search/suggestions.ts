/** What the search box suggests: asked once typing rests, an older question never overtakes a newer one. */
import type { ReadonlySignal } from "@preact/signals";
import type { Client } from "../../api/client";
import { SearchDocument, type SearchQuery } from "../../api/generated/graphql";
import { createLatest, type Loaded } from "../../state/latest";

export type Found = NonNullable<SearchQuery["search"]>;

export interface Suggestions {
  readonly state: ReadonlySignal<Loaded<Found>>;
  type(text: string, asOf: string | null): void;
  clear(): void;
}

const REST = 150;
const FIRST = 8;

export function createSuggestions(client: Client, rest = REST): Suggestions {
  const latest = createLatest<Found>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = () => {
    clearTimeout(timer);
    latest.set(null);
  };
  return {
    state: latest.state,
    clear,
    type(text, asOf) {
      clearTimeout(timer);
      // The server refuses a text without a letter, digit or character.
      if (!/[\p{L}\p{N}]/u.test(text)) return clear();
      timer = setTimeout(() => void latest.load((signal) => ask(client, text, asOf, signal)), rest);
    },
  };
}

async function ask(client: Client, text: string, asOf: string | null, signal: AbortSignal): Promise<Found> {
  const { search } = await client.ask(SearchDocument, { text, first: FIRST, asOf }, signal);
  return search ?? { totalCount: 0, edges: [] };
}
