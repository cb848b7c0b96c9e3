/** A block of columns for each type, side by side, sorted by name: a list to read, with the relationships between. */
import type { TypeName } from "../../api/names";
import type { NetworkNode } from "../answer";
import type { Position, Positions } from "./position";
import { sortedNodes } from "./sorted";

/** In heights of a row: labels stand to the right of nodes, and blocks of types farther apart than columns. */
const COLUMN = 5;
const BLOCK = 8;

export function columnPositions(nodes: readonly NetworkNode[], types: readonly TypeName[]): Positions {
  const most = rowsFor(nodes.length);
  const placed: [string, Position][] = [];
  let left = 0;
  for (const block of byType(sortedNodes(nodes, types))) {
    const columns = Math.ceil(block.length / most);
    const rows = Math.ceil(block.length / columns);
    for (const [place, { id }] of block.entries()) {
      const column = Math.floor(place / rows);
      const row = (place % rows) - (Math.min(rows, block.length - column * rows) - 1) / 2;
      placed.push([id, { x: left + column * COLUMN, y: -row }]);
    }
    left += (columns - 1) * COLUMN + BLOCK;
  }
  return stretched(placed, left - BLOCK);
}

const ASPECT = 1.3;

/** Few rows are drawn farther apart, so that the picture is not a band. */
function stretched(placed: readonly (readonly [string, Position])[], width: number): Positions {
  const top = Math.max(...placed.map(([, { y }]) => y), 1);
  const factor = Math.max(1, width / ASPECT / (2 * top));
  return Object.fromEntries(placed.map(([id, { x, y }]) => [id, { x, y: y * factor }]));
}

/** So many rows that the picture is about as high as wide. */
function rowsFor(count: number): number {
  return Math.max(6, Math.ceil(Math.sqrt(count * COLUMN)));
}

function byType(nodes: readonly NetworkNode[]): readonly (readonly NetworkNode[])[] {
  const blocks = new Map<TypeName, NetworkNode[]>();
  for (const node of nodes) {
    const block = blocks.get(node.type);
    if (block) block.push(node);
    else blocks.set(node.type, [node]);
  }
  return [...blocks.values()];
}
