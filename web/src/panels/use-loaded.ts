/** Loads anew whenever `key` changes; a newer question aborts the older, and a null key asks nothing. */
import { useEffect, useMemo } from "preact/hooks";
import { createLatest, type Loaded } from "../state/latest";

export interface Reloaded<Value> extends Loaded<Value> {
  retry(): void;
}

export function useLoaded<Value>(
  key: string | null,
  ask: (signal: AbortSignal) => Promise<Value>,
): Reloaded<Value> {
  const latest = useMemo(() => createLatest<Value>(), []);
  const load = () => (key === null ? latest.set(null) : void latest.load(ask));
  // `ask` is made anew by every rendering and depends on what `key` names alone.
  useEffect(load, [key]);
  useEffect(() => () => latest.set(null), []);
  return { ...latest.state.value, retry: load };
}
