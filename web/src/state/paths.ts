/** Why the view's two ends are connected, and which of the explanations is pointed at. */
import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from "@preact/signals";
import type { Path } from "../network/path";
import { createLatest, type Loaded } from "./latest";
import { pathKey, type View } from "./view";

export interface Paths {
  /** The shortest first; null while one end is not picked. */
  readonly all: ReadonlySignal<Loaded<readonly Path[]>>;
  /** The place of the one that is pointed at; null is all of them. */
  readonly pointed: Signal<number | null>;
  /** Asks again if it failed. */
  retry(): void;
  /** Asks again, since the graph has changed. */
  update(): void;
  stop(): void;
}

type Ends = { readonly from: string; readonly to: string };
type Ask = (view: View, ends: Ends, signal: AbortSignal) => Promise<readonly Path[]>;

/** Nothing is asked while `ask` is null. */
export function createPaths(view: ReadonlySignal<View>, ask: ReadonlySignal<Ask | null>): Paths {
  const all = createLatest<readonly Path[]>();
  const pointed = signal<number | null>(null);
  const load = () => {
    pointed.value = null;
    const [of, asker] = [view.peek(), ask.peek()];
    const { from, to } = of;
    if (asker && from !== null && to !== null) void all.load((signal) => asker(of, { from, to }, signal));
  };
  const loadOthers = () => {
    // Another pair's paths would be a wrong answer meanwhile, where the last network is only an older one.
    all.set(null);
    load();
  };
  const key = computed(() => pathKey(view.value));
  const stop = effect(() => {
    if (ask.value && key.value) untracked(loadOthers);
  });
  return {
    all: all.state,
    pointed,
    retry() {
      if (all.state.peek().failure) loadOthers();
    },
    update: load,
    stop,
  };
}
