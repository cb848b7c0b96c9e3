/** Where the layout of the view puts the nodes. The one by forces runs in a worker and tells as it goes. */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { TypeName } from "../api/names";
import type { Network } from "../network/answer";
import { arrange, fitted } from "../network/layouts/arrange";
import { carryOver } from "../network/layouts/carry-over";
import { forceInput } from "../network/layouts/force";
import { givenPositions } from "../network/layouts/given";
import { keepPlaces } from "../network/layouts/keep-places";
import type { LayoutName, Positions } from "../network/layouts/position";
import { runForce } from "../network/layouts/run-force";
import { prefersReducedMotion } from "./reduced-motion";

export interface Arrangement {
  /** Without the reader's pins. */
  readonly positions: ReadonlySignal<Positions>;
  readonly running: ReadonlySignal<boolean>;
  /** Leaves the nodes where they are by now. */
  cancel(): void;
  stop(): void;
}

export interface Arranged {
  readonly network: ReadonlySignal<Network>;
  readonly layout: ReadonlySignal<LayoutName>;
  /** In the order in which circles and columns show them. */
  readonly types: ReadonlySignal<readonly TypeName[]>;
}

export function createArrangement({ network, layout, types }: Arranged, run = runForce): Arrangement {
  const positions = signal<Positions>({});
  const running = signal(false);
  let cancelRun: (() => void) | null = null;
  const cancel = () => {
    cancelRun?.();
    cancelRun = null;
    running.value = false;
  };
  const begin = (of: Network) => {
    const given = givenPositions(of);
    positions.value = carryOver(of, positions.peek(), given);
    running.value = true;
    cancelRun = run(forceInput(of, given), ({ positions: found, done }) => {
      if (done) running.value = false;
      if (done || !prefersReducedMotion()) positions.value = fitted(found, of);
    });
  };
  let last: LayoutName | null = null;
  const stopFollowing = effect(() => {
    const [of, name, order] = [network.value, layout.value, types.value];
    const stays = of.isUpdate && name === last;
    last = name;
    cancel();
    if (stays) positions.value = keepPlaces(of, positions.peek(), givenPositions(of));
    else if (name === "force" && of.nodes.length > 1) begin(of);
    else positions.value = arrange(name, of, order);
  });
  return {
    positions,
    running,
    cancel,
    stop() {
      stopFollowing();
      cancel();
    },
  };
}
