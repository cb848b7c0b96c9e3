/** The network of the view, and the one of all recorded time around the same nodes, in which the slider finds its days. */
import { computed, effect, type ReadonlySignal, untracked } from "@preact/signals";
import { EMPTY_NETWORK, type Network } from "../network/answer";
import { createLatest, type Loaded } from "./latest";
import { networkKey, type View } from "./view";

export interface Networks {
  readonly own: ReadonlySignal<Loaded<Network>>;
  readonly allTime: ReadonlySignal<Loaded<Network>>;
  /** Asks again: the own one in any case, the other if it failed. */
  retry(): void;
  /** Asks both again, since the graph has changed; nodes that are there stay where they are. */
  update(): void;
  stop(): void;
}

/** `pinned` is the network whose nodes are to stay where they are. */
type Ask = (view: View, signal: AbortSignal, pinned?: Network) => Promise<Network>;

/**
 * Where the view is of all time, its own network is both. Else the other is asked beside it, once for the same nodes.
 * Nothing is asked while `ask` is null.
 */
export function createNetworks(view: ReadonlySignal<View>, ask: ReadonlySignal<Ask | null>): Networks {
  const [own, allTime] = [createLatest<Network>(), createLatest<Network>()];
  const [key, keyBeside] = [computed(() => networkKey(view.value)), computed(() => besideKey(view.value))];
  // Another day tries again what failed.
  const day = computed(() => view.value.asOf);
  let known: string | null = null;
  const keep = (of: View, network: Network) => {
    if (of.asOf !== null) return network;
    known = networkKey(of);
    allTime.set(network);
    return network;
  };
  const loadOwn = (pinned?: Network) => {
    const [of, asker] = [view.peek(), ask.peek()];
    if (of.around.length === 0) own.set(EMPTY_NETWORK);
    else if (asker) void own.load(async (signal) => keep(of, await asker(of, signal, pinned)));
  };
  const loadBeside = () => {
    const [of, asker] = [view.peek(), ask.peek()];
    if (!asker || (keyBeside.peek() === known && !allTime.state.peek().failure)) return;
    known = keyBeside.peek();
    void allTime.load((signal) => asker({ ...of, asOf: null }, signal));
  };
  const stops = [
    effect(() => {
      if (ask.value && key.value) untracked(() => loadOwn());
    }),
    effect(() => {
      if (ask.value && keyBeside.value && day.value) untracked(loadBeside);
    }),
  ];
  return {
    own: own.state,
    allTime: allTime.state,
    retry() {
      loadOwn();
      if (keyBeside.peek()) loadBeside();
    },
    update() {
      known = null;
      loadOwn(own.state.peek().value ?? undefined);
      if (keyBeside.peek()) loadBeside();
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/** Null where the view is of all time itself, or of no node. */
function besideKey(view: View): string | null {
  const { around, asOf } = view;
  return asOf === null || around.length === 0 ? null : networkKey({ ...view, asOf: null });
}
