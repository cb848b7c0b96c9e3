/** What a picture shows, in its own coordinates: nodes, relationships, the types that are in it. No text is marked up yet. */
import type { EdgeAttributes, NetworkGraph } from "../../network/graph";
import { boundsOf, roomy } from "../../network/layouts/bounds";
import type { Position, Positions } from "../../network/layouts/position";
import type { Ontology } from "../../ontology/ontology";
import type { CanvasColors } from "../colors";
import { nodeTypeName, relationshipName, weakName } from "../describe";
import { createLook, type Focus, type Look, NO_FOCUS } from "../look";
import type { Frame } from "../room";

export interface SceneNode extends Position {
  readonly size: number;
  readonly color: string;
  readonly label: string;
  readonly faint: boolean;
  readonly pinned: boolean;
}

export interface SceneEdge {
  readonly from: SceneNode;
  readonly to: SceneNode;
  readonly size: number;
  readonly color: string;
  readonly curvature: number;
  readonly line: Line;
}

/** Solid is recorded, dashed derived, dotted weak. */
export type Line = "solid" | "dashed" | "dotted";

export interface LegendEntry {
  readonly type: string;
  readonly name: string;
  readonly color: string;
  readonly line: "none" | Line;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly legend: readonly LegendEntry[];
}

export interface Shown {
  readonly graph: NetworkGraph;
  readonly targets: Positions;
  readonly focus: Focus;
  readonly ontology: Ontology | null;
}

export const PAPER_SIZE: Frame = { width: 1200, height: 800 };
/** Room for the labels of the outermost nodes. */
const MARGIN = 70;

export function createScene(
  { graph, targets, focus, ontology }: Shown,
  colors: CanvasColors,
  frame: Frame = PAPER_SIZE,
  lookOf: (colors: CanvasColors, focus: Focus) => Look = createLook,
): Scene {
  const look = lookOf(colors, focus);
  const toPaper = projection(targets, frame);
  const nodes = new Map<string, SceneNode>();
  graph.forEachNode((id, data) => {
    if (data.hidden) return;
    const { size, color, label, faint, pinned } = look.node(id, data);
    nodes.set(id, { ...toPaper(targets[id] ?? data), size, color, label, faint, pinned });
  });
  const edges: SceneEdge[] = [];
  graph.forEachEdge((id, data, source, target) => {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (data.hidden || !from || !to) return;
    const { size, color } = look.edge(id, data);
    edges.push({ from, to, size, color, curvature: data.curvature, line: lineOf(data) });
  });
  // Without focus: the color of a type, not that of a node which happens to be dimmed.
  const plain = lookOf(colors, NO_FOCUS);
  const legend = [...nodeEntries(graph, ontology, plain), ...edgeEntries(graph, ontology, plain)];
  return { ...frame, nodes: [...nodes.values()], edges, legend };
}

/** Into the paper, with y downwards. */
function projection(positions: Positions, { width, height }: Frame): (place: Position) => Position {
  const { x, y } = roomy(boundsOf(Object.values(positions)));
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max(x[1] - x[0], 1),
    (height - 2 * MARGIN) / Math.max(y[1] - y[0], 1),
  );
  return (place) => ({
    x: width / 2 + (place.x - (x[0] + x[1]) / 2) * scale,
    y: height / 2 - (place.y - (y[0] + y[1]) / 2) * scale,
  });
}

function nodeEntries(graph: NetworkGraph, ontology: Ontology | null, look: Look): readonly LegendEntry[] {
  const found = new Map<string, LegendEntry>();
  graph.forEachNode((id, data) => {
    const { type } = data.node;
    if (data.hidden || found.has(type)) return;
    const { color } = look.node(id, data);
    found.set(type, { type, name: nodeTypeName(ontology, type), color, line: "none" });
  });
  return inOrder(found, ontology?.nodeTypes);
}

function lineOf({ derived, weak }: EdgeAttributes): Line {
  if (weak) return "dotted";
  return derived ? "dashed" : "solid";
}

/** An entry for each type, and one behind it for the weak ones of the type. */
function edgeEntries(graph: NetworkGraph, ontology: Ontology | null, look: Look): readonly LegendEntry[] {
  const found = new Map<string, LegendEntry>();
  graph.forEachEdge((id, data) => {
    const { type } = data.edge;
    const line = lineOf(data);
    const key = `${type} ${line}`;
    if (data.hidden || found.has(key)) return;
    const { color } = look.edge(id, data);
    const name = data.weak ? weakName(ontology, type) : relationshipName(ontology, type);
    found.set(key, { type, name, color, line });
  });
  return inOrder(found, ontology?.relationshipTypes);
}

/** As the ontology lists types, the weak ones of a type behind the others. */
function inOrder(
  found: ReadonlyMap<string, LegendEntry>,
  types: readonly { readonly type: string }[] = [],
): readonly LegendEntry[] {
  const places = new Map(types.map(({ type }, place) => [type, place]));
  const placeOf = ({ type }: LegendEntry) => places.get(type) ?? types.length;
  const isWeak = ({ line }: LegendEntry) => Number(line === "dotted");
  return [...found.values()].sort(
    (one, other) => placeOf(one) - placeOf(other) || isWeak(one) - isWeak(other),
  );
}
