/** How nodes and relationships look: by theme, by what is picked; recorded ones apart from derived ones, and these from weak ones. */
import type { EdgeAttributes, NodeAttributes } from "../network/graph";
import type { Picked } from "../network/neighborhood";
import type { Trail } from "../network/path";
import { type CanvasColors, faded, legible } from "./colors";

/** What is picked, and what of the picture is brought forward for it; null dims nothing. */
export interface Focus {
  readonly picked: Picked | null;
  readonly forward: Trail | null;
  /** Whether that is a path, whose relationships are drawn in the accent color. */
  readonly isPath: boolean;
}

export const NO_FOCUS: Focus = { picked: null, forward: null, isPath: false };

/** How much of an edge's color is seen: derived ones stand back behind what is recorded. */
const RECORDED_SHARE = 0.65;
const DERIVED_SHARE = 0.55;
/** More, as dots cover little; in a crowd, where there are no dots, less. */
const WEAK_SHARE = 0.85;
const WEAK_SHARE_IN_CROWD = 0.3;
const DIMMED_NODE = 0.25;
const DIMMED_EDGE = 0.12;
const FORWARD_EDGE = 0.9;

export interface Look {
  node(id: string, data: NodeAttributes): NodeAttributes & NodeLook;
  edge(id: string, data: EdgeAttributes): EdgeAttributes & EdgeLook;
}

export interface NodeLook {
  readonly type: string;
  readonly highlighted: boolean;
  readonly forceLabel: boolean;
  readonly faint: boolean;
  readonly zIndex: number;
}

export interface EdgeLook {
  readonly type: string;
  readonly zIndex: number;
}

/** In a crowd the shapes are simpler, which software rendering draws several times as fast. */
export function createLook(
  { ground, accent }: CanvasColors,
  { picked, forward, isPath }: Focus,
  inCrowd = false,
): Look {
  const mixed = mixer(ground);
  const isPicked = (kind: Picked["kind"], id: string) => picked?.kind === kind && picked.id === id;
  return {
    node(id, data) {
      const faint = forward !== null && !forward.nodes.has(id);
      return {
        ...data,
        type: inCrowd ? "point" : "circle",
        color: mixed(data.color, faint ? DIMMED_NODE : 1),
        highlighted: isPicked("node", id),
        forceLabel: !faint && (data.pinned || (forward !== null && isPath)),
        faint,
        zIndex: faint ? 0 : 1,
      };
    },
    edge(id, data) {
      const type = edgeProgram(data, inCrowd);
      const isForward = forward?.edges.has(id) ?? false;
      if (isForward && isPath) return { ...data, type, color: accent, size: data.size + 2, zIndex: 2 };
      if (isPicked("edge", id))
        return { ...data, type, color: mixed(data.color, 1), size: data.size + 2, zIndex: 2 };
      const isFaint = forward !== null && !isForward;
      return {
        ...data,
        type,
        color: mixed(data.color, edgeShare(data, { isForward, isFaint, inCrowd })),
        zIndex: isFaint ? 0 : 1,
      };
    },
  };
}

interface Place {
  readonly isForward: boolean;
  readonly isFaint: boolean;
  readonly inCrowd: boolean;
}

function edgeShare({ derived, weak }: EdgeAttributes, { isForward, isFaint, inCrowd }: Place): number {
  if (isFaint) return DIMMED_EDGE;
  if (isForward) return FORWARD_EDGE;
  if (weak) return inCrowd ? WEAK_SHARE_IN_CROWD : WEAK_SHARE;
  return derived ? DERIVED_SHARE : RECORDED_SHARE;
}

/** Names of `edgeProgramClasses`. */
export function edgeProgram(
  { derived, weak, curvature }: Pick<EdgeAttributes, "derived" | "weak" | "curvature">,
  inCrowd: boolean,
): string {
  if (inCrowd) return "thin";
  if (weak) return "dotted";
  if (derived) return "dashed";
  return curvature === 0 ? "arrow" : "curvedArrow";
}

/** Thousands of edges have a few colors. */
function mixer(ground: string): (color: string, share: number) => string {
  const known = new Map<string, string>();
  return (color, share) => {
    const key = `${color} ${share}`;
    const found = known.get(key) ?? faded(legible(color, ground), ground, share);
    known.set(key, found);
    return found;
  };
}
