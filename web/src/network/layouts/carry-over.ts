/** Where the nodes of a new answer begin: known ones where they are, new ones beside a neighbor that is known. */
import type { Network } from "../answer";
import type { Position, Positions } from "./position";

/** Turns by this angle spread any number of points evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const BESIDE = 4;

export function carryOver(network: Network, known: Positions, otherwise: Positions): Positions {
  const neighbors = knownNeighbors(network, known);
  return Object.fromEntries(
    network.nodes.map(({ id }, place) => {
      const neighbor = neighbors.get(id);
      return [id, known[id] ?? (neighbor ? beside(neighbor, place) : (otherwise[id] ?? { x: 0, y: 0 }))];
    }),
  );
}

function knownNeighbors(network: Network, known: Positions): ReadonlyMap<string, Position> {
  const found = new Map<string, Position>();
  for (const { source, target } of network.edges) {
    const [from, to] = [known[source], known[target]];
    if (from && !to && !found.has(target)) found.set(target, from);
    if (to && !from && !found.has(source)) found.set(source, to);
  }
  return found;
}

function beside({ x, y }: Position, place: number): Position {
  const angle = place * GOLDEN_ANGLE;
  return { x: x + BESIDE * Math.cos(angle), y: y + BESIDE * Math.sin(angle) };
}
