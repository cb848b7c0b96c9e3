/** What mouse or finger is on: a node, by its dot or by its label, or a relationship. Sigma itself knows nothing of labels. */
import type Sigma from "sigma";
import type { EdgeAttributes, NodeAttributes } from "../network/graph";
import type { Position } from "../network/layouts/position";
import type { Picked } from "../network/neighborhood";

export interface PointerEvents {
  /** Null is a click on the ground. */
  onPick(picked: Picked | null): void;
  onOpen(node: string): void;
  /** What the pointer is on, with its place on the screen. */
  onPoint(pointed: (Picked & Position) | null): void;
}

type LabelAt = (place: Position) => string | null;
type Drawn = Pick<Sigma<NodeAttributes, EdgeAttributes>, "on" | "getContainer">;

export function listenToPointer(sigma: Drawn, labelAt: LabelAt, events: PointerEvents): void {
  listenToClicks(sigma, labelAt, events);
  let [under, told]: [Picked | null, Picked | null] = [null, null];
  const point = (place: Position, isWithin = true) => {
    const label = isWithin && under?.kind !== "node" ? labelAt(place) : null;
    const now: Picked | null = label === null ? under : { kind: "node", id: label };
    if (now?.id === told?.id) return;
    told = now;
    events.onPoint(now && { ...now, x: place.x, y: place.y });
  };
  const enter = (picked: Picked | null, place: Position) => {
    under = picked;
    point(place);
  };
  sigma.on("enterNode", ({ node, event }) => enter({ kind: "node", id: node }, event));
  sigma.on("enterEdge", ({ edge, event }) => enter({ kind: "edge", id: edge }, event));
  sigma.on("leaveNode", ({ event }) => enter(null, event));
  sigma.on("leaveEdge", ({ event }) => enter(null, event));
  sigma.on("leaveStage", ({ event }) => point(event, false));
  sigma.on("moveBody", ({ event }) => {
    const { target } = event.original;
    point(event, target instanceof Node && sigma.getContainer().contains(target));
  });
}

function listenToClicks(sigma: Drawn, labelAt: LabelAt, { onPick, onOpen }: PointerEvents): void {
  const open = (node: string | null, prevent: () => void) => {
    if (node === null) return;
    // Else it zooms.
    prevent();
    onOpen(node);
  };
  const labelOr = (place: Position, other: Picked | null): Picked | null => {
    const label = labelAt(place);
    return label === null ? other : { kind: "node", id: label };
  };
  sigma.on("clickNode", ({ node }) => onPick({ kind: "node", id: node }));
  sigma.on("clickEdge", ({ edge, event }) => onPick(labelOr(event, { kind: "edge", id: edge })));
  sigma.on("clickStage", ({ event }) => onPick(labelOr(event, null)));
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => open(node, preventSigmaDefault));
  sigma.on("doubleClickEdge", ({ event, preventSigmaDefault }) => open(labelAt(event), preventSigmaDefault));
  sigma.on("doubleClickStage", ({ event, preventSigmaDefault }) => open(labelAt(event), preventSigmaDefault));
}
