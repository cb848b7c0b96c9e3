/** Labels with a halo in the ground's color, so that they are legible over edges, in light and dark. */
import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import type { EdgeAttributes, NodeAttributes } from "../network/graph";
import { type CanvasColors, faded } from "./colors";
import type { NodeLook } from "./look";
import { type Box, type Frame, labelBoxes, type Room } from "./room";

type Drawn = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color"> &
  Partial<Pick<NodeLook, "faint" | "forceLabel" | "highlighted">> &
  Partial<Pick<NodeAttributes, "pinned">>;
type LabelSettings = Pick<Settings<NodeAttributes, EdgeAttributes>, "labelSize" | "labelWeight">;

const HALO = 4;
const RING = 3;
/** Radius of the mark of a pinned node. */
export const PIN = 3.5;
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
  const { key, label, x, y, size, faint, pinned, forceLabel, highlighted } = node;
  if (pinned) drawPin(colors, context, { x, y, size });
  if (!label) return;
  context.font = `${labelWeight} ${labelSize}px ${colors.font}`;
  const text = { width: context.measureText(label).width, height: labelSize };
  const boxes = labelBoxes(node, text, sizeOf(context));
  // Its own layer above draws the label of a highlighted node: here it only keeps its place free.
  if (room && highlighted) {
    room.take(boxes[0], key);
    return;
  }
  const box = room ? placed(boxes, room, key, forceLabel ?? false) : boxes[0];
  if (!box) return;
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = colors.ground;
  context.fillStyle = faint ? faded(colors.ink, colors.ground, FAINT_SHARE) : colors.ink;
  const baseline = box.bottom - labelSize / 6;
  context.strokeText(label, box.left, baseline);
  context.fillText(label, box.left, baseline);
}

function placed(boxes: readonly [Box, ...Box[]], room: Room, owner: string, isForced: boolean): Box | null {
  const free = room.claim(boxes, owner);
  if (free || !isForced) return free;
  room.take(boxes[0], owner);
  return boxes[0];
}

function sizeOf({ canvas }: CanvasRenderingContext2D): Frame {
  return { width: canvas.clientWidth, height: canvas.clientHeight };
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

/** A dot at the upper right, outside of the node, whose own layer may lie above this one. */
function drawPin(
  { ground, ink }: CanvasColors,
  context: CanvasRenderingContext2D,
  { x, y, size }: Pick<Drawn, "x" | "y" | "size">,
): void {
  const away = (size + PIN) * Math.SQRT1_2;
  context.beginPath();
  context.arc(x + away, y - away, PIN, 0, Math.PI * 2);
  context.fillStyle = ink;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = ground;
  context.stroke();
}
