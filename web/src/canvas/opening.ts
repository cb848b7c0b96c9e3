/** Expanding and collapsing a node. */
import { collapse, expand } from "../state/changes";
import type { Session } from "../state/session";

export function isOpen(session: Session, node: string): boolean {
  return session.view.value.around.includes(node);
}

/** The last one that is expanded stays: an empty picture would be no answer to a click. */
export function canCollapse(session: Session, node: string): boolean {
  return session.view.value.around.length > 1 && isOpen(session, node);
}

export function toggleOpen(session: Session, node: string): void {
  if (canCollapse(session, node)) session.change(collapse(node));
  else session.change(expand(node));
}
