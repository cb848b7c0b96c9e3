/** Beside the pointer: what it is on. The same is said of what is selected, for who has no pointer. */
import type { ReadonlySignal } from "@preact/signals";
import type { Session } from "../state/session";
import { describe } from "./describe";
import type { Pointed } from "./live";
import type { Stage } from "./stage";

const AWAY = 16;

interface TipProps {
  readonly session: Session;
  readonly stage: Stage;
  readonly pointed: ReadonlySignal<Pointed | null>;
}

export function Tip({ session, stage, pointed }: TipProps) {
  const on = pointed.value;
  // The bar says the same of what is selected.
  if (!on || on.id === session.view.value.selected?.id) return null;
  const text = describe(stage.graph.value, session.ontology.value.value, on);
  if (!text) return null;
  return (
    <p class="canvas-tip" aria-hidden="true" style={{ transform: besides(on) }}>
      {text}
    </p>
  );
}

/** Right of the pointer, or left of it in the right half of the canvas. */
function besides({ x, y, isRight }: Pointed): string {
  return isRight
    ? `translate(calc(${x - AWAY}px - 100%), ${y + AWAY}px)`
    : `translate(${x + AWAY}px, ${y + AWAY}px)`;
}
