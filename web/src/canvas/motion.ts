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
      const [from, to] = [frameOf(sigma), roomy(boundsOf(Object.values({ ...starts, ...targets })))];
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

function frameOf(sigma: Sigma<NodeAttributes, EdgeAttributes>): Bounds | null {
  return sigma.getCustomBBox();
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
