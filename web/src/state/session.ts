/** The explorer while it is open: what is looked at, what is loaded, and what went wrong. */
import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Client } from "../api/client";
import { NetworkDocument, OntologyDocument } from "../api/generated/graphql";
import { EMPTY_NETWORK, type Network } from "../network/answer";
import { type Ontology, readOntology } from "../ontology/ontology";
import type { Change } from "./changes";
import { type Browser, createHistory, type ViewHistory } from "./history";
import { withKnownTypes } from "./known-types";
import { createLatest, type Loaded } from "./latest";
import { readLink, writeLink } from "./link";
import { networkArguments } from "./network-arguments";
import { networkKey, type View } from "./view";

export interface Session {
  readonly client: Client;
  readonly view: ReadonlySignal<View>;
  readonly ontology: ReadonlySignal<Loaded<Ontology>>;
  readonly network: ReadonlySignal<Loaded<Network>>;
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
  const view = signal<View>(link.view);
  const dropped = signal<readonly string[]>(link.dropped);
  const ontology = createLatest<Ontology>();
  const network = createLatest<Network>();
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

  const key = computed(() => networkKey(view.value));
  const stopLoading = effect(() => {
    if (key.value && ontology.state.value.value) loadNetwork();
  });
  void loadOntology();
  return {
    client,
    view,
    ontology: ontology.state,
    network: network.state,
    dropped,
    history,
    change(change, step = "push") {
      const next = change(view.peek());
      const query = writeLink(next);
      if (query === writeLink(view.peek())) return;
      batch(() => {
        view.value = next;
        if (step === "push") dropped.value = [];
      });
      history[step](query);
    },
    retry: () => (ontology.state.peek().value ? loadNetwork() : void loadOntology()),
    stop() {
      stopLoading();
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
  const { network } = await client.ask(NetworkDocument, networkArguments(view, ontology), signal);
  return network ?? EMPTY_NETWORK;
}
