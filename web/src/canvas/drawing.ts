/** A sigma drawing of a network: shows a graph, tells what is clicked. It knows neither the view nor the server. */
import Sigma from "sigma";
import type { Settings } from "sigma/settings";
import type { EdgeAttributes, NetworkGraph, NodeAttributes } from "../network/graph";
import { type CanvasColors, canvasColors, faded } from "./colors";
import { drawHover, drawLabel } from "./labels";

export interface Picked {
  readonly kind: "node" | "edge";
  readonly id: string;
}

export interface DrawingEvents {
  /** Null is a click on the ground. */
  onPick(picked: Picked | null): void;
  onOpen(node: string): void;
}

export interface Drawing {
  /** What others draw on or take pictures of. */
  readonly sigma: Sigma<NodeAttributes, EdgeAttributes>;
  show(graph: NetworkGraph): void;
  mark(picked: Picked | null): void;
  /** After a change of the theme. */
  recolor(): void;
  remove(): void;
}

/** How much of an edge's color is seen: derived ones stand back behind what is recorded. */
const RECORDED_SHARE = 0.65;
const DERIVED_SHARE = 0.4;

export function hasWebGL(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

export function createDrawing(container: HTMLElement, graph: NetworkGraph, events: DrawingEvents): Drawing {
  let marked: Picked | null = null;
  let colors = canvasColors(container);
  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    ...settings(colors),
    nodeReducer: (id, data) => ({ ...data, highlighted: marked?.kind === "node" && marked.id === id }),
    edgeReducer: (id, data) => edgeLook(data, marked?.kind === "edge" && marked.id === id, colors.ground),
  });
  listen(sigma, events);
  const resized = new ResizeObserver(() => sigma.resize().refresh());
  resized.observe(container);
  return {
    sigma,
    show: (next) => sigma.setGraph(next),
    mark(picked) {
      marked = picked;
      sigma.refresh({ skipIndexation: true });
    },
    recolor() {
      colors = canvasColors(container);
      sigma.setSettings(drawers(colors));
    },
    remove() {
      resized.disconnect();
      sigma.kill();
    },
  };
}

function edgeLook(data: EdgeAttributes, isMarked: boolean, ground: string) {
  if (isMarked) return { ...data, size: data.size + 2, zIndex: 1 };
  return { ...data, color: faded(data.color, ground, data.derived ? DERIVED_SHARE : RECORDED_SHARE) };
}

function listen(sigma: Sigma<NodeAttributes, EdgeAttributes>, { onPick, onOpen }: DrawingEvents): void {
  sigma.on("clickNode", ({ node }) => onPick({ kind: "node", id: node }));
  sigma.on("clickEdge", ({ edge }) => onPick({ kind: "edge", id: edge }));
  sigma.on("clickStage", () => onPick(null));
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    onOpen(node);
  });
}

function settings(colors: CanvasColors): Partial<Settings<NodeAttributes, EdgeAttributes>> {
  return {
    ...drawers(colors),
    allowInvalidContainer: true,
    defaultEdgeType: "arrow",
    enableEdgeEvents: true,
    labelSize: 13,
    labelWeight: "400",
    labelDensity: 1.2,
    labelRenderedSizeThreshold: 5,
    stagePadding: 48,
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
  };
}

function drawers(colors: CanvasColors): Partial<Settings<NodeAttributes, EdgeAttributes>> {
  return {
    defaultDrawNodeLabel: (context, node, given) => drawLabel(colors, context, node, given),
    defaultDrawNodeHover: (context, node, given) => drawHover(colors, context, node, given),
  };
}
