/** Which tab an example opens in: the one that has it, the one at hand if nothing of the reader's is in it, else a new one. */
import type { Example } from "./examples";

export type Target = { readonly tab: number } | "here" | "new";

export function targetOf(example: Example, tabs: readonly string[], active: number, own: Own): Target {
  const found = tabs.indexOf(example.query);
  if (found === active) return "here";
  if (found >= 0) return { tab: found };
  return own(tabs[active] ?? "") ? "new" : "here";
}

/** Whether a query is the reader's own, which no example may replace. */
export type Own = (query: string) => boolean;

export function ownUnless(given: readonly string[]): Own {
  const known = new Set(given.map((query) => query.trim()));
  return (query) => query.trim() !== "" && !known.has(query.trim());
}
