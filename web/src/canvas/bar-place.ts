/** Where the bar of the selected node goes: below, above, right or left of it, wherever it covers the fewest other nodes. */
import type { Position } from "../network/layouts/position";
import type { Frame } from "./room";

const AWAY = 26;
const EDGE = 8;
/** So far around a dot's middle is the dot. */
const DOT = 10;

/** Of sides that cover as many, the first is taken, so that the bar is below where there is room. */
export function barPlace(at: Position, bar: Frame, canvas: Frame, others: readonly Position[]): Position {
  const counted = sides(at, bar, canvas).map((corner) => ({
    corner,
    covered: covered(corner, bar, [at, ...others]),
  }));
  const least = Math.min(...counted.map((side) => side.covered));
  return counted.find((side) => side.covered === least)?.corner ?? at;
}

function sides({ x, y }: Position, bar: Frame, canvas: Frame): readonly Position[] {
  const [left, top] = [x - bar.width / 2, y - bar.height / 2];
  const corners = [
    { x: left, y: y + AWAY },
    { x: left, y: y - AWAY - bar.height },
    { x: x + AWAY, y: top },
    { x: x - AWAY - bar.width, y: top },
  ];
  return corners.map((corner) => ({
    x: within(corner.x, canvas.width - bar.width),
    y: within(corner.y, canvas.height - bar.height),
  }));
}

function within(coordinate: number, most: number): number {
  return Math.max(EDGE, Math.min(coordinate, most - EDGE));
}

function covered(corner: Position, { width, height }: Frame, dots: readonly Position[]): number {
  const isWithin = (value: number, start: number, length: number) =>
    value > start - DOT && value < start + length + DOT;
  return dots.filter(({ x, y }) => isWithin(x, corner.x, width) && isWithin(y, corner.y, height)).length;
}
