/** The link that opens GraphiQL with a query: written by the reference and the explorer, read by the page. */
export interface Opening {
  readonly query: string;
  /** As JSON. */
  readonly variables: string;
}

export function graphiqlAddress(query: string, variables: Readonly<Record<string, unknown>> = {}): string {
  const parts = new URLSearchParams({ query });
  if (Object.keys(variables).length > 0) parts.set("variables", JSON.stringify(variables, null, 2));
  return `/graphiql?${parts}`;
}

/** What a link opens with; null where it names no query. */
export function readOpening(search: string): Opening | null {
  const parts = new URLSearchParams(search);
  const query = parts.get("query");
  return query?.trim() ? { query, variables: parts.get("variables") ?? "" } : null;
}
