/** The next node in a direction: the nearest within a quarter of the view, neighbors before others. */
import type { NetworkGraph } from "../network/graph";

export type Direction = "left" | "right" | "up" | "down";

const UNIT: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};
/** A neighbor is preferred to a stranger that is up to so many times nearer. */
const NEIGHBOR = 3;

export function nodeTowards(graph: NetworkGraph, from: string | null, direction: Direction): string | null {
  if (from === null || !graph.hasNode(from)) return firstNode(graph);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const id of graph.filterNodes((other, { hidden }) => other !== from && !hidden)) {
    const cost = costOf(graph, from, id, direction);
    if (cost >= least) continue;
    least = cost;
    best = id;
  }
  return best;
}

/** Infinite where the other node is not in that quarter. */
function costOf(graph: NetworkGraph, from: string, to: string, direction: Direction): number {
  const [start, end] = [graph.getNodeAttributes(from), graph.getNodeAttributes(to)];
  const [unitX, unitY] = UNIT[direction];
  const [awayX, awayY] = [end.x - start.x, end.y - start.y];
  const along = awayX * unitX + awayY * unitY;
  const across = Math.abs(awayX * unitY) + Math.abs(awayY * unitX);
  if (along <= 0 || across > along) return Number.POSITIVE_INFINITY;
  return (along + across) * (graph.areNeighbors(from, to) ? 1 : NEIGHBOR);
}

/** Where nothing is selected yet: the node with most relationships. */
function firstNode(graph: NetworkGraph): string | null {
  const shown = graph.filterNodes((_, { hidden }) => !hidden);
  return shown.sort((one, other) => degree(graph, other) - degree(graph, one))[0] ?? null;
}

const degree = (graph: NetworkGraph, id: string) => graph.getNodeAttribute(id, "node").degree;
