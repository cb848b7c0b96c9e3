/** A sigma drawing of a network: shows a graph, tells what is clicked. It knows neither the view nor the server. */
import Sigma from "sigma";
import type { EdgeAttributes, NetworkGraph, NodeAttributes } from "../network/graph";
import type { Position, Positions } from "../network/layouts/position";
import type { Picked } from "../network/neighborhood";
import { canvasColors } from "./colors";
import { isCrowd } from "./crowd";
import { listenToDrags } from "./dragging";
import { createLook, type Focus, NO_FOCUS } from "./look";
import { createMotion, frameAround, placesOf } from "./motion";
import { listenToPointer, type PointerEvents } from "./pointing";
import { createRoom } from "./room";
import { crowdSettings, drawers, settings } from "./settings";

export interface DrawingEvents extends PointerEvents {
  onPin(node: string, place: Position): void;
  /** The graphics card is gone; nothing is drawn from now on. */
  onLost(): void;
}

export interface Drawing {
  readonly sigma: Sigma<NodeAttributes, EdgeAttributes>;
  /** True where the graph is another one than before. */
  show(graph: NetworkGraph, focus: Focus): boolean;
  /** In milliseconds; 0 is at once. */
  move(targets: Positions, duration: number): void;
  zoom(step: "in" | "out" | "fit"): void;
  /** Where a node or relationship is on the screen; null where it is not drawn. */
  placeOf(picked: Picked): Position | null;
  /** After a change of the theme. */
  recolor(): void;
  remove(): void;
}

export function hasWebGL(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

export function createDrawing(container: HTMLElement, graph: NetworkGraph, events: DrawingEvents): Drawing {
  let colors = canvasColors(container);
  let focus = NO_FOCUS;
  let look = createLook(colors, focus, isCrowd(graph.order, graph.size));
  const room = createRoom();
  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    ...settings({ colors, room }),
    ...crowdSettings(graph.order, graph.size),
    nodeReducer: (id, data) => look.node(id, data),
    edgeReducer: (id, data) => look.edge(id, data),
  });
  const motion = createMotion(sigma);
  const relook = () => {
    const { order, size } = sigma.getGraph();
    look = createLook(colors, focus, isCrowd(order, size));
    sigma.refresh({ skipIndexation: true, schedule: true });
  };
  sigma.on("beforeRender", room.clear);
  listenToPointer(sigma, room.ownerAt, events);
  listenToLoss(sigma, events.onLost);
  listenToDrags(sigma, { onGrab: motion.stop, onDrop: events.onPin });
  const resized = new ResizeObserver(() => sigma.resize().refresh());
  resized.observe(container);
  return {
    sigma,
    show(next, nextFocus) {
      focus = nextFocus;
      if (next === sigma.getGraph()) {
        relook();
        return false;
      }
      look = createLook(colors, focus, isCrowd(next.order, next.size));
      motion.stop();
      replaceGraph(sigma, next);
      return true;
    },
    move: motion.move,
    zoom: (step) => void zoom(sigma, step),
    placeOf: (picked) => placeOf(sigma, picked),
    recolor() {
      colors = canvasColors(container);
      sigma.setSettings(drawers({ colors, room }));
      relook();
    },
    remove() {
      motion.stop();
      resized.disconnect();
      sigma.kill();
    },
  };
}

/** Each change of settings draws all anew, which takes long for large networks, so only what differs is set. */
function replaceGraph(sigma: Sigma<NodeAttributes, EdgeAttributes>, next: NetworkGraph): void {
  const { order, size } = sigma.getGraph();
  const isSameCrowd = sameCrowd(crowdSettings(order, size), crowdSettings(next.order, next.size));
  if (isCrowd(next.order, next.size)) sigma.setCustomBBox(frameAround(placesOf(next)));
  sigma.setGraph(next);
  if (!isSameCrowd) sigma.setSettings(crowdSettings(next.order, next.size));
}

function sameCrowd(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function listenToLoss(sigma: Sigma<NodeAttributes, EdgeAttributes>, onLost: () => void): void {
  for (const canvas of Object.values(sigma.getCanvases()))
    canvas.addEventListener("webglcontextlost", onLost, { once: true });
}

function zoom(sigma: Sigma<NodeAttributes, EdgeAttributes>, step: "in" | "out" | "fit"): Promise<void> {
  const camera = sigma.getCamera();
  const calm = { duration: 200 };
  if (step === "in") return camera.animatedZoom(calm);
  if (step === "out") return camera.animatedUnzoom(calm);
  return camera.animatedReset(calm);
}

function placeOf(sigma: Sigma<NodeAttributes, EdgeAttributes>, { kind, id }: Picked): Position | null {
  const graph = sigma.getGraph();
  if (kind === "node") {
    if (!graph.hasNode(id) || graph.getNodeAttribute(id, "hidden")) return null;
    return sigma.graphToViewport(graph.getNodeAttributes(id));
  }
  if (!graph.hasEdge(id) || graph.getEdgeAttribute(id, "hidden")) return null;
  const [from, to] = graph.extremities(id).map((end) => sigma.graphToViewport(graph.getNodeAttributes(end)));
  return from && to ? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } : null;
}
