/** The nodes that a view begins with and that its answer does not have, told apart by whether the graph knows them at all. */
import type { Failure } from "../../api/failure";
import { type NodeName, nodeNames } from "../../api/node-names";
import { useSession } from "../session-context";
import { useLoaded } from "../use-loaded";

/** What is missing, and how to ask again where that could not be asked. */
export interface Missing {
  readonly failure: Failure | null;
  retry(): void;
  /** There at some time, but not in this answer. */
  readonly absent: readonly NodeName[];
  /** Ids of nodes that are in no graph. */
  readonly unknown: readonly string[];
}

/** Null until it is known. */
export function useMissing(): Missing | null {
  const session = useSession();
  const { value, loading } = session.network.value;
  const there = new Set(value?.nodes.map(({ id }) => id));
  const missing = value && !loading ? session.view.value.around.filter((id) => !there.has(id)) : [];
  const key = missing.length ? JSON.stringify(missing) : null;
  const known = useLoaded(key, (signal) => nodeNames(session.client, missing, signal));
  if (loading || known.loading) return null;
  const { failure, retry } = known;
  if (!key || !known.value || failure) return { absent: [], unknown: [], failure, retry };
  const found = new Set(known.value.map(({ id }) => id));
  return { absent: known.value, unknown: missing.filter((id) => !found.has(id)), failure, retry };
}
