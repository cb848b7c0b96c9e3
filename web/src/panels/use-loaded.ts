/**
 * Loads anew whenever `key` changes, or the reader updates; a newer question aborts the older, and a null key asks nothing.
 * What failed is asked again once the network has been loaded again, so that one "try again" mends the whole page.
 */
import { effect, untracked } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { createLatest, type Loaded } from "../state/latest";
import { useSession } from "./session-context";

export interface Reloaded<Value> extends Loaded<Value> {
  retry(): void;
}

export function useLoaded<Value>(
  key: string | null,
  ask: (signal: AbortSignal) => Promise<Value>,
): Reloaded<Value> {
  const { network, updates } = useSession();
  const latest = useMemo(() => createLatest<Value>(), []);
  const newest = useRef(ask);
  newest.current = ask;
  const load = () => (key === null ? latest.set(null) : void latest.load(newest.current));
  useEffect(load, [key, updates.value]);
  useEffect(() => {
    const retryOnRecovery = () => {
      const { value, failure, loading } = network.value;
      if (value && !failure && !loading && latest.state.peek().failure) untracked(load);
    };
    return effect(retryOnRecovery);
  }, [key]);
  useEffect(() => () => latest.set(null), []);
  return { ...latest.state.value, retry: load };
}
