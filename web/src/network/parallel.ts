/** Bends relationships between the same two nodes apart, so that each is seen and can be clicked. */
import type { NetworkEdge } from "./answer";

const STEP = 0.22;

/** Curvature by relationship; none is straight. A derived one stays straight, the recorded ones go around it. */
export function curvatures(
  edges: readonly NetworkEdge[],
  isDerived: (edge: NetworkEdge) => boolean,
): ReadonlyMap<string, number> {
  const bent = new Map<string, number>();
  for (const group of byPair(edges)) {
    if (group.length === 1) continue;
    const bending = group.filter((edge) => !isDerived(edge));
    const hasStraight = bending.length < group.length;
    for (const [place, edge] of bending.entries()) {
      const side = hasStraight ? aside(place) : place - (bending.length - 1) / 2;
      bent.set(edge.id, side * STEP * turn(edge));
    }
  }
  return bent;
}

/** Which side is left depends on the direction, so one of the two directions is turned. */
function turn({ source, target }: NetworkEdge): number {
  return source < target ? 1 : -1;
}

/** 1, -1, 2, -2 and so on: the middle is taken. */
function aside(place: number): number {
  return (Math.floor(place / 2) + 1) * (place % 2 ? -1 : 1);
}

function byPair(edges: readonly NetworkEdge[]): Iterable<readonly NetworkEdge[]> {
  const pairs = new Map<string, NetworkEdge[]>();
  for (const edge of edges) {
    const { source, target } = edge;
    const pair = source < target ? `${source} ${target}` : `${target} ${source}`;
    const group = pairs.get(pair);
    if (group) group.push(edge);
    else pairs.set(pair, [edge]);
  }
  return pairs.values();
}
