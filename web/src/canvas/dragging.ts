/** Dragging a node with mouse or finger: it follows, and is told when it is let go. */
import type Sigma from "sigma";
import type { EdgeAttributes, NodeAttributes } from "../network/graph";
import type { Position } from "../network/layouts/position";

export interface DragEvents {
  onGrab(node: string): void;
  onDrop(node: string, place: Position): void;
}

/** A trembling click is no drag. */
const LEAST = 4;

export function listenToDrags(sigma: Sigma<NodeAttributes, EdgeAttributes>, events: DragEvents): void {
  let grabbed: { readonly node: string; readonly at: Position } | null = null;
  let moved = false;
  const follow = ({ x, y }: Position, prevent: () => void) => {
    if (!grabbed) return;
    prevent();
    if (!moved && Math.hypot(x - grabbed.at.x, y - grabbed.at.y) < LEAST) return;
    if (!moved) events.onGrab(grabbed.node);
    moved = true;
    sigma.getGraph().mergeNodeAttributes(grabbed.node, sigma.viewportToGraph({ x, y }));
  };
  const drop = () => {
    const node = grabbed?.node;
    grabbed = null;
    if (node === undefined || !moved || !sigma.getGraph().hasNode(node)) return;
    const { x, y } = sigma.getGraph().getNodeAttributes(node);
    events.onDrop(node, { x, y });
  };
  sigma.on("downNode", ({ node, event }) => {
    grabbed = { node, at: { x: event.x, y: event.y } };
    moved = false;
  });
  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    follow(event, () => {
      preventSigmaDefault();
      // Else the browser selects text, or scrolls.
      event.original.preventDefault();
    });
  });
  sigma.getMouseCaptor().on("mouseup", drop);
  sigma.getTouchCaptor().on("touchup", drop);
}
