/** How a relationship is drawn in SVG: a line that ends before the node it goes to, and the head of an arrow. */
import type { Position } from "../../network/layouts/position";
import type { SceneEdge } from "./scene";

export interface EdgePath {
  readonly line: string;
  /** Null for derived ones, which go both ways. */
  readonly head: string | null;
}

export function edgePath({ from, to, size, curvature, line }: SceneEdge): EdgePath {
  // As sigma bends them: to the left of the way from source to target.
  const bend = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
  if (line !== "solid") return { line: curve(from, bend, to), head: null };
  const length = 3 * size + 3;
  const tip = towards(to, bend, to.size);
  const neck = towards(to, bend, to.size + length);
  return { line: curve(from, bend, neck), head: arrowHead(tip, neck, size + 1.5) };
}

function curve(from: Position, bend: Position, to: Position): string {
  return `M${pair(from)}Q${pair(bend)} ${pair(to)}`;
}

function arrowHead(tip: Position, neck: Position, half: number): string {
  const length = Math.hypot(tip.x - neck.x, tip.y - neck.y) || 1;
  const side = { x: (-(tip.y - neck.y) / length) * half, y: ((tip.x - neck.x) / length) * half };
  const left = { x: neck.x + side.x, y: neck.y + side.y };
  const right = { x: neck.x - side.x, y: neck.y - side.y };
  return `M${pair(tip)}L${pair(left)}L${pair(right)}Z`;
}

/** From a point so far towards another. */
function towards(from: Position, to: Position, distance: number): Position {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(distance / length, 0.9);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const pair = ({ x, y }: Position) => `${short(x)} ${short(y)}`;
/** Tenths of a pixel are enough. */
export const short = (coordinate: number): string => String(Math.round(coordinate * 10) / 10 + 0);
