/**
 * A layout by forces: edges pull, nodes push. It begins at the given positions and takes a fixed number of steps, so the
 * same network gives the same picture. Runs for seconds on large networks, so the page runs it in a worker.
 */
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Network } from "../answer";
import type { Positions } from "./position";

/** What a worker is sent: copying whole answers would be dear. */
export interface ForceInput {
  readonly start: Positions;
  readonly edges: readonly (readonly [source: string, target: string, weight: number])[];
}

const CHUNK = 20;
/** Above this many nodes the repulsion is approximated. */
const EXACT = 400;

export function forceInput({ edges }: Network, start: Positions): ForceInput {
  return { start, edges: edges.map(({ source, target, weight }) => [source, target, weight]) };
}

/** Gives the positions after every few steps, the last of which is the layout. */
export function* forceSteps(input: ForceInput): Generator<Positions> {
  const graph = build(input);
  if (graph.order < 2) return;
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > EXACT,
    gravity: 0.08,
    scalingRatio: 12,
  };
  for (let done = 0; done < stepsFor(graph.order); done += CHUNK) {
    forceAtlas2.assign(graph, { iterations: CHUNK, settings, getEdgeWeight: "weight" });
    yield positionsOf(graph);
  }
}

/** Large networks take fewer steps: each takes longer, and nobody waits for more than a few seconds. */
function stepsFor(order: number): number {
  return order <= EXACT ? 400 : 240;
}

type ForceGraph = UndirectedGraph<{ x: number; y: number }, { weight: number }>;

function build({ start, edges }: ForceInput): ForceGraph {
  const graph: ForceGraph = new UndirectedGraph();
  for (const [id, { x, y }] of Object.entries(start)) graph.addNode(id, { x, y });
  for (const [source, target, weight] of edges) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    // Ten pieces of evidence pull more than one, but not ten times as much.
    const pull = 1 + Math.log2(weight);
    graph.updateEdge(source, target, (attributes) => ({ weight: (attributes.weight ?? 0) + pull }));
  }
  return graph;
}

function positionsOf(graph: ForceGraph): Positions {
  return Object.fromEntries(graph.mapNodes((id, { x, y }) => [id, { x, y }]));
}
