/** Ties a drawing to the session: shows the stage, and turns clicks and drags into changes of the view. */
import { effect, type Signal } from "@preact/signals";
import type { Position, Positions } from "../network/layouts/position";
import type { Picked } from "../network/neighborhood";
import { pin, select } from "../state/changes";
import type { Session } from "../state/session";
import { theme } from "../state/theme";
import { isCrowd } from "./crowd";
import { createDrawing, type Drawing } from "./drawing";
import { toggleOpen } from "./opening";
import { prefersReducedMotion } from "./reduced-motion";
import type { Stage } from "./stage";

/** What the pointer is on, and whether that is in the right half of the canvas. */
export type Pointed = Picked & Position & { readonly isRight: boolean };

export interface Live {
  readonly drawing: Signal<Drawing | null>;
  readonly pointed: Signal<Pointed | null>;
  readonly canDraw: Signal<boolean>;
}

const CALM = 450;
/** About as often as the worker tells. */
const WHILE_ARRANGING = 120;

export function startDrawing(
  container: HTMLElement,
  session: Session,
  stage: Stage,
  { drawing: open, pointed, canDraw }: Live,
): () => void {
  let drawing: Drawing;
  try {
    drawing = createDrawing(container, stage.graph.peek(), {
      // Looking around is no step of its own: undo goes back to the network before.
      onPick: (picked) => session.change(select(picked), "replace"),
      onOpen: (node) => toggleOpen(session, node),
      onPin: (node, place) => session.change(pin(node, place)),
      onPoint: (on) => {
        pointed.value = on && { ...on, isRight: on.x > container.clientWidth / 2 };
        container.dataset.pointed = String(on !== null);
      },
      onLost: () => {
        // Removing a drawing gives its contexts back, which is no loss.
        if (open.peek()) canDraw.value = false;
      },
    });
  } catch {
    // A context may be refused although another was given a moment ago.
    canDraw.value = false;
    return () => {};
  }
  open.value = drawing;
  const stops = [
    effect(() => {
      if (drawing.show(stage.graph.value, stage.focus.value)) pointed.value = null;
    }),
    followTargets(drawing, stage),
    followTheme(drawing),
  ];
  return () => {
    for (const stop of stops) stop();
    open.value = null;
    pointed.value = null;
    drawing.remove();
  };
}

function followTargets(drawing: Drawing, stage: Stage): () => void {
  let isFirst = true;
  return effect(() => {
    const graph = stage.graph.value;
    const targets: Positions = stage.targets.value;
    const isCalm = isFirst || prefersReducedMotion() || isCrowd(graph.order, graph.size);
    drawing.move(targets, isCalm ? 0 : stage.arrangement.running.peek() ? WHILE_ARRANGING : CALM);
    isFirst = graph.order === 0;
  });
}

function followTheme(drawing: Drawing): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const recolor = () => drawing.recolor();
  system.addEventListener("change", recolor);
  const stop = effect(() => {
    if (theme.value) recolor();
  });
  return () => {
    system.removeEventListener("change", recolor);
    stop();
  };
}
