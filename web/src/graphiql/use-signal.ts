/** A signal's value in a React component, which is drawn anew when it changes. */
import type { ReadonlySignal } from "@preact/signals";
import { useSyncExternalStore } from "react";

export function useSignalValue<Value>(signal: ReadonlySignal<Value>): Value {
  return useSyncExternalStore(
    (changed) => signal.subscribe(changed),
    () => signal.value,
  );
}
