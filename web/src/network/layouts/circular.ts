/** All nodes on one circle, those of a type side by side, clockwise from the top. */
import type { TypeName } from "../../api/names";
import type { NetworkNode } from "../answer";
import type { Positions } from "./position";
import { sortedNodes } from "./sorted";

export function circularPositions(nodes: readonly NetworkNode[], types: readonly TypeName[]): Positions {
  const turn = (2 * Math.PI) / nodes.length;
  return Object.fromEntries(
    sortedNodes(nodes, types).map(({ id }, place) => [
      id,
      { x: 100 * Math.sin(place * turn), y: 100 * Math.cos(place * turn) },
    ]),
  );
}
