/** What is on the canvas: the graph of the session's network and where its nodes go. Drawn by sigma, or into a still picture. */
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { EMPTY_NETWORK, type Network } from "../network/answer";
import { applyFilters, applyPins, buildGraph, type NetworkGraph } from "../network/graph";
import { carryOver } from "../network/layouts/carry-over";
import type { Positions } from "../network/layouts/position";
import { emphasized } from "../network/neighborhood";
import { type Path, type Trail, trailOf } from "../network/path";
import type { Ontology } from "../ontology/ontology";
import type { Session } from "../state/session";
import { type Arrangement, createArrangement } from "./arrangement";
import { isCrowd } from "./crowd";
import type { Focus } from "./look";
import { placesOf } from "./motion";

export interface Stage {
  readonly graph: ReadonlySignal<NetworkGraph>;
  /** Where nodes go: the layout's places, or the reader's. */
  readonly targets: ReadonlySignal<Positions>;
  readonly focus: ReadonlySignal<Focus>;
  readonly arrangement: Arrangement;
  stop(): void;
}

/** The one that is open: the menu asks it for pictures. */
export const openStage = signal<Stage | null>(null);

export function createStage(session: Session): Stage {
  const { view } = session;
  const network = computed(() => session.network.value.value ?? EMPTY_NETWORK);
  const ontology = computed(() => session.ontology.value.value);
  const arrangement = createArrangement({
    network,
    layout: computed(() => view.value.layout),
    types: computed(() => ontology.value?.nodeTypes.map(({ type }) => type) ?? []),
  });
  const pins = computed(() => view.value.pins);
  const targets = computed(() => ({ ...arrangement.positions.value, ...pins.value }));
  const graph = followNetwork(session, network, ontology, targets);
  const filters = computed(() => filtersKey(session));
  const focus = followFocus(session, graph, filters);
  const stops = [
    effect(() => {
      // A new graph is built with the filters of the view.
      if (filters.value) applyFilters(graph.peek(), view.peek());
    }),
    effect(() => applyPins(graph.value, pins.value)),
    arrangement.stop,
  ];
  return {
    graph,
    targets,
    focus,
    arrangement,
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/** Built anew for a new answer only. Known nodes begin where they were, so that they can be seen moving. */
function followNetwork(
  session: Session,
  network: ReadonlySignal<Network>,
  ontology: ReadonlySignal<Ontology | null>,
  targets: ReadonlySignal<Positions>,
): ReadonlySignal<NetworkGraph> {
  let last: NetworkGraph | null = null;
  return computed(() => {
    const { nodes, edges } = network.value;
    const known = last && !isCrowd(nodes.length, edges.length) ? placesOf(last) : null;
    const start = known ? carryOver(network.value, known, targets.peek()) : targets.peek();
    last = buildGraph(network.value, ontology.value, session.view.peek(), start);
    return last;
  });
}

function filtersKey(session: Session): string {
  const { hiddenNodeTypes, hiddenRelationshipTypes, hiddenWeakTypes, leastWeight, text } = session.view.value;
  return JSON.stringify([hiddenNodeTypes, hiddenRelationshipTypes, hiddenWeakTypes, leastWeight, text]);
}

/** Another one only where what it depends on is: each one is drawn, and a crowd takes long. */
function followFocus(
  { view, path, pointedPath }: Session,
  graph: ReadonlySignal<NetworkGraph>,
  filters: ReadonlySignal<string>,
): ReadonlySignal<Focus> {
  const picked = computed(() => view.value.selected);
  const trail = computed(() => pointedTrail(path.value.value, pointedPath.value));
  return computed(() => {
    // Hidden relationships are not brought forward.
    void filters.value;
    const forward = emphasized(graph.value, picked.value, trail.value);
    return { picked: picked.value, forward, isPath: trail.value !== null };
  });
}

function pointedTrail(paths: readonly Path[] | null, pointed: number | null): Trail | null {
  if (!paths?.length) return null;
  return trailOf(pointed === null ? paths : paths.slice(pointed, pointed + 1));
}
