/** What the search box suggests: asked once typing rests, an older question never overtakes a newer one. */
import type { ReadonlySignal } from "@preact/signals";
import type { Client } from "../../api/client";
import { SearchDocument, type SearchQuery } from "../../api/generated/graphql";
import { createLatest, type Loaded } from "../../state/latest";

export interface Found extends NonNullable<SearchQuery["search"]> {
  /** What this is the answer to: an older list stays while a newer one is asked for. */
  readonly text: string;
}

export interface Suggestions {
  readonly state: ReadonlySignal<Loaded<Found>>;
  type(text: string, asOf: string | null): void;
  /** Passes the list of what was typed last: now, or once it is there; typing on or clearing forgets it. */
  enter(pass: (found: Found) => void): void;
  clear(): void;
}

const REST = 150;
const FIRST = 8;

export function createSuggestions(client: Client, rest = REST): Suggestions {
  const latest = createLatest<Found>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let typed = "";
  let waiting: ((found: Found) => void) | null = null;
  const begin = (text: string) => {
    clearTimeout(timer);
    typed = text;
    waiting = null;
  };
  const clear = () => {
    begin("");
    latest.set(null);
  };
  const pass = () => {
    const { value } = latest.state.peek();
    if (!waiting || value?.text !== typed) return;
    const entered = waiting;
    waiting = null;
    entered(value);
  };
  const load = async (text: string, asOf: string | null) => {
    await latest.load((signal) => ask(client, text, asOf, signal));
    pass();
  };
  return {
    state: latest.state,
    clear,
    type(text, asOf) {
      begin(text);
      // The server refuses a text without a letter, digit or character.
      if (!/[\p{L}\p{N}]/u.test(text)) return clear();
      timer = setTimeout(() => void load(text, asOf), rest);
    },
    enter(entered) {
      waiting = entered;
      pass();
    },
  };
}

async function ask(client: Client, text: string, asOf: string | null, signal: AbortSignal): Promise<Found> {
  const { search } = await client.ask(SearchDocument, { text, first: FIRST, asOf }, signal);
  return { ...(search ?? { totalCount: 0, edges: [] }), text };
}
