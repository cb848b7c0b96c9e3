/** The network of the session on a canvas: draws it anew when it changes, and turns clicks into changes of the view. */
import { computed, effect } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { t } from "../language/translate";
import { EMPTY_NETWORK } from "../network/answer";
import { applyFilters, buildGraph, type NetworkGraph } from "../network/graph";
import { collapse, expand, select } from "../state/changes";
import type { Session } from "../state/session";
import { theme } from "../state/theme";
import { createDrawing, type Drawing, hasWebGL } from "./drawing";
import "./canvas.css";

export function Canvas({ session }: { readonly session: Session }) {
  const container = useRef<HTMLDivElement>(null);
  const canDraw = useMemo(hasWebGL, []);
  useEffect(() => (container.current ? draw(container.current, session) : undefined), [session]);
  return (
    <section id="network" class="canvas" aria-label={t("network")} tabIndex={-1}>
      {canDraw ? <div ref={container} class="canvas-drawing" /> : <p class="canvas-notice">{t("noWebGL")}</p>}
    </section>
  );
}

function draw(container: HTMLElement, session: Session): () => void {
  const graph = graphOf(session);
  const drawing = createDrawing(container, graph.peek(), {
    // Looking around is no step of its own: undo goes back to the network before.
    onPick: (picked) => session.change(select(picked), "replace"),
    onOpen: (node) => session.change(isOpen(session, node) ? collapse(node) : expand(node)),
  });
  const stops = [
    effect(() => drawing.show(graph.value)),
    effect(() => filterInPlace(graph.value, session)),
    effect(() => drawing.mark(session.view.value.selected)),
    followTheme(drawing),
  ];
  return () => {
    for (const stop of stops) stop();
    drawing.remove();
  };
}

/** Built anew for a new answer only: filters and pins are changed in place. */
function graphOf(session: Session) {
  const network = computed(() => session.network.value.value ?? EMPTY_NETWORK);
  const ontology = computed(() => session.ontology.value.value);
  return computed<NetworkGraph>(() => {
    const view = session.view.peek();
    return buildGraph(network.value, ontology.value, view, view.pins);
  });
}

function filterInPlace(graph: NetworkGraph, session: Session): void {
  const { pins, ...view } = session.view.value;
  applyFilters(graph, view);
  for (const [id, position] of Object.entries(pins))
    if (graph.hasNode(id)) graph.mergeNodeAttributes(id, position);
}

function isOpen(session: Session, node: string): boolean {
  const { around } = session.view.peek();
  return around.length > 1 && around.includes(node);
}

function followTheme(drawing: Drawing): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const recolor = () => drawing.recolor();
  system.addEventListener("change", recolor);
  const stop = effect(() => {
    if (theme.value) recolor();
  });
  return () => {
    system.removeEventListener("change", recolor);
    stop();
  };
}
