/** Moves nodes to new places, and the frame around them with them, so that the reader can follow. */
import type Sigma from "sigma";
import type { EdgeAttributes, NetworkGraph, NodeAttributes } from "../network/graph";
import { type Bounds, boundsOf, roomy } from "../network/layouts/bounds";
import type { Position, Positions } from "../network/layouts/position";

export interface Motion {
  /** In milliseconds; 0 is at once. */
  move(targets: Positions, duration: number): void;
  stop(): void;
}

export function createMotion(sigma: Sigma<NodeAttributes, EdgeAttributes>): Motion {
  let frame = 0;
  const stop = () => cancelAnimationFrame(frame);
  return {
    stop,
    move(targets, duration) {
      stop();
      const graph = sigma.getGraph() as NetworkGraph;
      const starts = placesOf(graph);
      const [from, to] = [sigma.getCustomBBox(), frameAround({ ...starts, ...targets })];
      if (from && isThere(starts, targets) && sameFrame(from, to)) return;
      const show = (share: number) => {
        place(graph, starts, targets, share);
        sigma.setCustomBBox(boundsBetween(from ?? to, to, share));
      };
      if (duration === 0 || !from) return show(1);
      const begin = performance.now();
      const step = (now: number) => {
        const share = Math.min(1, Math.max(0, (now - begin) / duration));
        show(eased(share));
        if (share < 1) frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
  };
}

export function placesOf(graph: NetworkGraph): Positions {
  return Object.fromEntries(graph.mapNodes((id, { x, y }) => [id, { x, y }]));
}

/** The frame that sigma fits into the canvas. */
export function frameAround(positions: Positions): { x: [number, number]; y: [number, number] } {
  const { x, y } = roomy(boundsOf(Object.values(positions)));
  return { x: [...x], y: [...y] };
}

function isThere(starts: Positions, targets: Positions): boolean {
  return Object.entries(starts).every(([id, { x, y }]) => {
    const target = targets[id];
    return !target || (target.x === x && target.y === y);
  });
}

function sameFrame(one: Bounds, other: Bounds): boolean {
  return [...one.x, ...one.y].every((edge, place) => edge === [...other.x, ...other.y][place]);
}

function place(graph: NetworkGraph, starts: Positions, targets: Positions, share: number): void {
  graph.updateEachNodeAttributes(
    (id, attributes) => {
      const [start, target] = [starts[id], targets[id]];
      return start && target ? { ...attributes, ...between(start, target, share) } : attributes;
    },
    { attributes: ["x", "y"] },
  );
}

export function between(from: Position, to: Position, share: number): Position {
  return { x: mix(from.x, to.x, share), y: mix(from.y, to.y, share) };
}

function boundsBetween(
  from: Bounds,
  to: Bounds,
  share: number,
): { x: [number, number]; y: [number, number] } {
  return {
    x: [mix(from.x[0], to.x[0], share), mix(from.x[1], to.x[1], share)],
    y: [mix(from.y[0], to.y[0], share), mix(from.y[1], to.y[1], share)],
  };
}

const mix = (from: number, to: number, share: number) => from + (to - from) * share;
/** Slow at both ends. */
const eased = (share: number) => share * share * (3 - 2 * share);
