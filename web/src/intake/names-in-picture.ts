/** Which names are written in a picture: those of the first nodes, as far as none touches one that is there. */

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HAN = 12;
const LATIN = 6.5;
const HEIGHT = 15;
const LONGEST = 12;

/** A name as it is written: cut where it is long. */
export function written(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}

/** The ids of the nodes whose names are written, centered on x with their base at y. */
export function namesWithRoom(nodes: readonly Named[]): ReadonlySet<string> {
  const placed: Box[] = [];
  const ids = new Set<string>();
  for (const { id, name, x, y } of nodes) {
    const half = widthOf(written(name)) / 2;
    const box = { left: x - half, right: x + half, top: y - HEIGHT + 3, bottom: y + 3 };
    if (placed.some((other) => touches(box, other))) continue;
    placed.push(box);
    ids.add(id);
  }
  return ids;
}

function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > "\u2e7f" ? HAN : LATIN), 4);
}

function touches(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
