/** Labels with a halo in the ground's color, so that they are legible over edges, in light and dark. */
import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import type { EdgeAttributes, NodeAttributes } from "../network/graph";
import { type CanvasColors, faded } from "./colors";
import type { NodeLook } from "./look";
import type { Box, Room } from "./room";

type Drawn = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color"> &
  Partial<Pick<NodeLook, "faint" | "forceLabel">> &
  Partial<Pick<NodeAttributes, "pinned">>;
type LabelSettings = Pick<Settings<NodeAttributes, EdgeAttributes>, "labelSize" | "labelWeight">;

const HALO = 4;
const RING = 3;
const FAINT_SHARE = 0.4;

export interface LabelDrawing {
  readonly colors: CanvasColors;
  /** What the labels of this frame have taken; null where a label is drawn whatever is below it. */
  readonly room: Room | null;
}

export function drawLabel(
  { colors, room }: LabelDrawing,
  context: CanvasRenderingContext2D,
  node: Drawn,
  { labelSize, labelWeight }: LabelSettings,
): void {
  const { label, x, y, size, faint, pinned, forceLabel } = node;
  if (pinned) drawPin(colors, context, { x, y, size });
  if (!label) return;
  context.font = `${labelWeight} ${labelSize}px ${colors.font}`;
  const { width } = context.measureText(label);
  const left = labelLeft(context, width, node);
  const box = { left, right: left + width, top: y - labelSize / 2, bottom: y + labelSize / 2 };
  if (room && !hasRoom(room, box, forceLabel ?? false)) return;
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = colors.ground;
  context.fillStyle = faint ? faded(colors.ink, colors.ground, FAINT_SHARE) : colors.ink;
  context.strokeText(label, left, y + labelSize / 3);
  context.fillText(label, left, y + labelSize / 3);
}

function hasRoom(room: Room, box: Box, isForced: boolean): boolean {
  if (!isForced) return room.claim(box);
  room.take(box);
  return true;
}

/** To the right of the node, or to its left where the canvas ends. */
function labelLeft(
  context: CanvasRenderingContext2D,
  width: number,
  { x, size }: Pick<Drawn, "x" | "size">,
): number {
  const right = x + size + HALO;
  const isCut = right + width > context.canvas.clientWidth;
  return isCut && width < x - size - HALO ? x - size - HALO - width : right;
}

/** The node that is pointed at or selected has a ring and always its label. */
export function drawHover(
  { colors }: LabelDrawing,
  context: CanvasRenderingContext2D,
  node: Drawn,
  settings: LabelSettings,
): void {
  context.beginPath();
  context.arc(node.x, node.y, node.size + RING, 0, Math.PI * 2);
  context.lineWidth = 2;
  context.strokeStyle = colors.accent;
  context.stroke();
  drawLabel({ colors, room: null }, context, { ...node, faint: false }, { ...settings, labelWeight: "600" });
}

/** A dot in the middle, as the head of a pin seen from above. */
function drawPin(
  { ground, ink }: CanvasColors,
  context: CanvasRenderingContext2D,
  { x, y, size }: Pick<Drawn, "x" | "y" | "size">,
): void {
  context.beginPath();
  context.arc(x, y, Math.max(2, size * 0.4), 0, Math.PI * 2);
  context.fillStyle = ground;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = ink;
  context.stroke();
}
