/** The box around positions. Every layout is brought into one box, so that a pin stands where it was when the layout changes. */
import type { Position, Positions } from "./position";

export interface Bounds {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Half the side of the smallest box: a node alone must not fill the picture. */
const LEAST = 50;

export function boundsOf(positions: Iterable<Position>): Bounds {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of positions) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return left > right ? { x: [-LEAST, LEAST], y: [-LEAST, LEAST] } : { x: [left, right], y: [bottom, top] };
}

/** At least a hundred wide or high, about the same middle. */
export function roomy({ x, y }: Bounds): Bounds {
  const missing = LEAST - Math.max(x[1] - x[0], y[1] - y[0]) / 2;
  if (missing <= 0) return { x, y };
  return { x: [x[0] - missing, x[1] + missing], y: [y[0] - missing, y[1] + missing] };
}

/** Moves and scales positions, without distortion, into the middle of a box. */
export function fitInto(positions: Positions, box: Bounds): Positions {
  const own = boundsOf(Object.values(positions));
  const scale = Math.min(ratio(span(box.x), span(own.x)), ratio(span(box.y), span(own.y)));
  const factor = Number.isFinite(scale) ? scale : 1;
  return Object.fromEntries(
    Object.entries(positions).map(([id, { x, y }]) => [
      id,
      { x: middle(box.x) + (x - middle(own.x)) * factor, y: middle(box.y) + (y - middle(own.y)) * factor },
    ]),
  );
}

const span = ([from, to]: readonly [number, number]) => to - from;
const middle = ([from, to]: readonly [number, number]) => (from + to) / 2;
const ratio = (whole: number, part: number) => (part > 0 ? whole / part : Infinity);
