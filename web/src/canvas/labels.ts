/** Labels with a halo in the ground's color, so that they are legible over edges, in light and dark. */
import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import type { EdgeAttributes, NodeAttributes } from "../network/graph";
import type { CanvasColors } from "./colors";

type Drawn = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;
type CanvasSettings = Settings<NodeAttributes, EdgeAttributes>;

const HALO = 4;
const RING = 3;

export function drawLabel(
  colors: CanvasColors,
  context: CanvasRenderingContext2D,
  { label, x, y, size }: Drawn,
  { labelSize, labelWeight }: Pick<CanvasSettings, "labelSize" | "labelWeight">,
): void {
  if (!label) return;
  context.font = `${labelWeight} ${labelSize}px ${colors.font}`;
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = colors.ground;
  context.strokeText(label, x + size + HALO, y + labelSize / 3);
  context.fillStyle = colors.ink;
  context.fillText(label, x + size + HALO, y + labelSize / 3);
}

/** The node that is pointed at or selected has a ring and always its label. */
export function drawHover(
  colors: CanvasColors,
  context: CanvasRenderingContext2D,
  node: Drawn,
  settings: Pick<CanvasSettings, "labelSize" | "labelWeight">,
): void {
  context.beginPath();
  context.arc(node.x, node.y, node.size + RING, 0, Math.PI * 2);
  context.lineWidth = 2;
  context.strokeStyle = colors.ink;
  context.stroke();
  drawLabel(colors, context, node, { ...settings, labelWeight: "600" });
}
