/** A browser's history in memory: `back` and `forward` report at once. */
import type { Browser } from "../../src/state/history";

interface Entry {
  readonly state: unknown;
  readonly search: string;
}

export function fakeBrowser(search = ""): Browser & { readonly entries: readonly Entry[] } {
  let entries: Entry[] = [{ state: null, search }];
  let at = 0;
  const listeners = new Set<() => void>();
  const entry = (state: unknown, url: unknown): Entry => ({
    state,
    search: new URL(String(url), "http://x").search,
  });
  const go = (steps: number) => {
    at += steps;
    for (const listener of listeners) listener();
  };
  return {
    get entries() {
      return entries;
    },
    location: {
      pathname: "/",
      get search() {
        return entries[at]?.search ?? "";
      },
    },
    history: {
      get state() {
        return entries[at]?.state;
      },
      pushState: (state, _, url) => {
        entries = [...entries.slice(0, at + 1), entry(state, url)];
        at += 1;
      },
      replaceState: (state, _, url) => {
        entries[at] = entry(state, url);
      },
      back: () => go(-1),
      forward: () => go(1),
    },
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
  };
}
