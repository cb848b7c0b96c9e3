/** Loads one thing at a time: a newer request aborts the older one, whose answer is never shown. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { type Failure, failureOf } from "../api/failure";

export interface Loaded<Value> {
  /** The last that was loaded; it stays while the next is loading, and when that fails. */
  readonly value: Value | null;
  readonly loading: boolean;
  readonly failure: Failure | null;
}

export interface Latest<Value> {
  readonly state: ReadonlySignal<Loaded<Value>>;
  load(ask: (signal: AbortSignal) => Promise<Value>): Promise<void>;
  /** Aborts what is loading and shows this instead. */
  set(value: Value | null): void;
}

export function createLatest<Value>(): Latest<Value> {
  const state = signal<Loaded<Value>>({ value: null, loading: false, failure: null });
  let current: AbortController | null = null;
  const begin = () => {
    current?.abort();
    current = new AbortController();
    return current;
  };
  return {
    state,
    async load(ask) {
      const mine = begin();
      state.value = { ...state.peek(), loading: true, failure: null };
      const outcome = await settle(ask, mine.signal);
      if (mine !== current) return;
      current = null;
      state.value = { value: state.peek().value, ...outcome, loading: false };
    },
    set(value) {
      begin();
      state.value = { value, loading: false, failure: null };
    },
  };
}

type Outcome<Value> = { readonly value: Value; readonly failure: null } | { readonly failure: Failure };

async function settle<Value>(
  ask: (signal: AbortSignal) => Promise<Value>,
  signal: AbortSignal,
): Promise<Outcome<Value>> {
  try {
    return { value: await ask(signal), failure: null };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
