/** The explorer while it is open: what is looked at, what is loaded, and what went wrong. */
import {
  batch,
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from "@preact/signals";
import type { Client } from "../api/client";
import { RequestFailed } from "../api/failure";
import { NetworkDocument, OntologyDocument, PathsDocument } from "../api/generated/graphql";
import { EMPTY_NETWORK, isNetwork, type Network } from "../network/answer";
import type { Path } from "../network/path";
import { type Ontology, readOntology } from "../ontology/ontology";
import type { Change } from "./changes";
import { type Browser, createHistory, type ViewHistory } from "./history";
import { withKnownTypes } from "./known-types";
import { createLatest, type Loaded } from "./latest";
import { readLink, writeLink } from "./link";
import { networkArguments } from "./network-arguments";
import { AROUND_MAXIMUM, networkKey, pathKey, type View } from "./view";

/** How many explanations are asked for, and of how many hops at most. */
const PATHS = 3;
const PATH_LENGTH = 4;

export interface Session {
  readonly client: Client;
  readonly view: ReadonlySignal<View>;
  readonly ontology: ReadonlySignal<Loaded<Ontology>>;
  readonly network: ReadonlySignal<Loaded<Network>>;
  /** Why the view's `from` and `to` are connected, the shortest first; null while one of them is not picked. */
  readonly path: ReadonlySignal<Loaded<readonly Path[]>>;
  /** Which of those paths is pointed at, by its place among them; null is all of them. */
  readonly pointedPath: Signal<number | null>;
  /** Parts of the link that were left out. */
  readonly dropped: ReadonlySignal<readonly string[]>;
  readonly history: Pick<ViewHistory, "canUndo" | "canRedo" | "undo" | "redo">;
  /** `replace` is for what follows itself many times a second, such as typing: undo steps over it. */
  change(change: Change, step?: "push" | "replace"): void;
  /** Asks again after a failure. */
  retry(): void;
  stop(): void;
}

export function createSession(client: Client, browser: Browser): Session {
  const link = readLink(browser.location.search);
  const [view, dropped] = [signal<View>(link.view), signal<readonly string[]>(link.dropped)];
  const ontology = createLatest<Ontology>();
  const network = createLatest<Network>();
  const path = createLatest<readonly Path[]>();
  const pointedPath = signal<number | null>(null);
  const history = createHistory(browser, (query) => show(view, dropped, ontology.state.value.value, query));

  const loadOntology = async () => {
    await ontology.load((signal) => askOntology(client, signal));
    show(view, dropped, ontology.state.value.value, browser.location.search);
  };
  const loadNetwork = () => {
    const { value: types } = ontology.state.peek();
    if (!types) return;
    if (view.peek().around.length === 0) network.set(EMPTY_NETWORK);
    else void network.load((signal) => askNetwork(client, view.peek(), types, signal));
  };

  const loadPath = () => {
    const { from, to } = view.peek();
    // Another pair's paths would be a wrong answer meanwhile, where the last network is only an older one.
    path.set(null);
    pointedPath.value = null;
    const { value: types } = ontology.state.peek();
    if (types && from !== null && to !== null)
      void path.load((signal) => askPath(client, view.peek(), types, { from, to }, signal));
  };

  const key = computed(() => networkKey(view.value));
  const keyOfPath = computed(() => pathKey(view.value));
  const types = computed(() => ontology.state.value.value);
  const stops = [
    effect(() => {
      if (key.value && ontology.state.value.value) loadNetwork();
    }),
    effect(() => {
      if (keyOfPath.value && types.value) untracked(loadPath);
    }),
  ];
  void loadOntology();
  return {
    client,
    view,
    ontology: ontology.state,
    network: network.state,
    path: path.state,
    pointedPath,
    dropped,
    history,
    change(change, step = "push") {
      const next = change(view.peek());
      if (writeLink(next) === writeLink(view.peek())) return;
      batch(() => {
        view.value = next;
        if (step === "push") dropped.value = [];
      });
      history[step](writeLink(next, readLink(browser.location.search).language));
    },
    retry() {
      if (path.state.peek().failure) loadPath();
      if (ontology.state.peek().value) loadNetwork();
      else void loadOntology();
    },
    stop() {
      for (const stop of stops) stop();
      history.stop();
    },
  };
}

function show(
  view: { value: View },
  dropped: { value: readonly string[] },
  ontology: Ontology | null,
  query: string,
): void {
  const read = readLink(query);
  const known = ontology ? withKnownTypes(read.view, ontology) : { view: read.view, unknown: [] };
  batch(() => {
    view.value = known.view;
    dropped.value = [...read.dropped, ...known.unknown];
  });
}

async function askOntology(client: Client, signal: AbortSignal): Promise<Ontology> {
  const { ontology } = await client.ask(OntologyDocument, {}, signal);
  return readOntology(ontology ?? { nodeTypes: [], relationshipTypes: [] });
}

async function askNetwork(
  client: Client,
  view: View,
  ontology: Ontology,
  signal: AbortSignal,
): Promise<Network> {
  const count = view.around.length;
  if (count > AROUND_MAXIMUM) throw new RequestFailed({ kind: "too many", count, most: AROUND_MAXIMUM });
  const { network } = await client.ask(NetworkDocument, networkArguments(view, ontology), signal);
  if (network && !isNetwork(network)) throw new Error("the network has another shape than was asked for");
  return network ?? EMPTY_NETWORK;
}

async function askPath(
  client: Client,
  { relationshipTypes, asOf }: View,
  ontology: Ontology,
  ends: { readonly from: string; readonly to: string },
  signal: AbortSignal,
): Promise<readonly Path[]> {
  // The server refuses derived ones here: they are what paths explain.
  const recorded = relationshipTypes?.filter((type) => !ontology.relationshipType(type)?.derived);
  const asked = {
    ...ends,
    maxLength: PATH_LENGTH,
    first: PATHS,
    relationshipTypes: recorded?.length ? recorded : null,
    asOf,
  };
  const { paths } = await client.ask(PathsDocument, asked, signal);
  return paths ?? [];
}
