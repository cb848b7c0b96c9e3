/** Where the nodes of an updated network go: known ones stay, new ones stand to a neighbor as in the given layout. */
import type { Network } from "../answer";
import type { Position, Positions } from "./position";

export function keepPlaces({ nodes, edges }: Network, known: Positions, given: Positions): Positions {
  const places: Record<string, Position> = {};
  for (const { id } of nodes) places[id] = known[id] ?? given[id] ?? { x: 0, y: 0 };
  const isPlaced = new Set(Object.keys(known));
  const place = (id: string, neighbor: string) => {
    const [at, from, to] = [places[neighbor], given[neighbor], given[id]];
    if (isPlaced.has(id) || !isPlaced.has(neighbor) || !at || !from || !to) return;
    places[id] = { x: at.x + to.x - from.x, y: at.y + to.y - from.y };
    isPlaced.add(id);
  };
  for (const { source, target } of edges) {
    place(target, source);
    place(source, target);
  }
  return places;
}
