/** What keys do while the network has the focus. */
import type { ReadonlySignal } from "@preact/signals";
import { collapse, expand, pin, select, unpin } from "../state/changes";
import type { Session } from "../state/session";
import { type Direction, nodeTowards } from "./directions";
import type { Drawing } from "./drawing";
import { canCollapse } from "./opening";
import type { Stage } from "./stage";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "preventDefault">;

export function createKeys(
  session: Session,
  stage: Pick<Stage, "graph">,
  drawing: ReadonlySignal<Drawing | null>,
  onHelp: () => void,
): (event: Key) => void {
  const selected = () => {
    const { selected: picked } = session.view.peek();
    return picked?.kind === "node" ? picked.id : null;
  };
  const withSelected = (act: (id: string) => void) => () => {
    const id = selected();
    if (id !== null && stage.graph.peek().hasNode(id)) act(id);
  };
  const remove = withSelected((id) => canCollapse(session, id) && session.change(collapse(id)));
  const acts: Readonly<Record<string, () => void>> = {
    Enter: withSelected((id) => session.change(expand(id))),
    Delete: remove,
    Backspace: remove,
    Escape: () => session.change(select(null), "replace"),
    p: withSelected((id) => togglePin(session, stage, id)),
    "+": () => drawing.peek()?.zoom("in"),
    "=": () => drawing.peek()?.zoom("in"),
    "-": () => drawing.peek()?.zoom("out"),
    "0": () => drawing.peek()?.zoom("fit"),
    "?": onHelp,
  };
  const go = (direction: Direction) => {
    const id = nodeTowards(stage.graph.peek(), selected(), direction);
    if (id !== null) session.change(select({ kind: "node", id }), "replace");
  };
  return (event) => {
    const act = actOf(event, acts, go, session);
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function actOf(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Key,
  acts: Readonly<Record<string, () => void>>,
  go: (direction: Direction) => void,
  { history }: Session,
): (() => void) | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === "y") return history.redo;
    if (key.toLowerCase() !== "z") return undefined;
    return shiftKey ? history.redo : history.undo;
  }
  const direction = ARROWS[key];
  return direction ? () => go(direction) : acts[key];
}

export function togglePin(session: Session, { graph }: Pick<Stage, "graph">, id: string): void {
  if (id in session.view.peek().pins) session.change(unpin(id));
  else session.change(pin(id, graph.peek().getNodeAttributes(id)));
}
