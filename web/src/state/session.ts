/** The explorer while it is open: what is looked at, what is loaded, and what went wrong. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Client } from "../api/client";
import type { Network } from "../network/answer";
import type { Path } from "../network/path";
import type { Ontology } from "../ontology/ontology";
import { type Access, createAccess } from "./access";
import { askNetwork, askOntology, askPath } from "./asking";
import type { Change } from "./changes";
import { type Browser, createHistory, type ViewHistory } from "./history";
import { withKnownTypes } from "./known-types";
import { createLatest, type Loaded } from "./latest";
import { readLink, writeLink } from "./link";
import { createNetworks } from "./networks";
import { createPaths } from "./paths";
import type { View } from "./view";

export interface Session {
  readonly client: Client;
  readonly access: Access;
  readonly view: ReadonlySignal<View>;
  readonly ontology: ReadonlySignal<Loaded<Ontology>>;
  readonly network: ReadonlySignal<Loaded<Network>>;
  /** Around the same nodes, whatever the day of the view. */
  readonly allTime: ReadonlySignal<Loaded<Network>>;
  /** Why the view's `from` and `to` are connected, the shortest first; null while one of them is not picked. */
  readonly path: ReadonlySignal<Loaded<readonly Path[]>>;
  /** Which of those paths is pointed at, by its place among them; null is all of them. */
  readonly pointedPath: Signal<number | null>;
  /** Parts of the link that were left out. */
  readonly dropped: ReadonlySignal<readonly string[]>;
  readonly history: Pick<ViewHistory, "canUndo" | "canRedo" | "undo" | "redo">;
  /** `replace` is for what follows itself many times a second, such as typing: undo steps over it. */
  change(change: Change, step?: "push" | "replace"): void;
  /** How often the reader has had everything loaded again: panels load what they show when it changes. */
  readonly updates: ReadonlySignal<number>;
  /** Asks again after a failure. */
  retry(): void;
  /** Loads again what is shown, since the graph has changed. The view stays as it is, and nodes where they are. */
  update(): void;
  stop(): void;
}

export function createSession(client: Client, browser: Browser, access: Access = createAccess()): Session {
  const link = readLink(browser.location.search);
  const [view, dropped] = [signal<View>(link.view), signal<readonly string[]>(link.dropped)];
  const ontology = createLatest<Ontology>();
  const types = computed(() => ontology.state.value.value);
  const networks = createNetworks(
    view,
    computed(() => {
      const known = types.value;
      return known && ((of, signal, pinned) => askNetwork(client, of, known, signal, pinned));
    }),
  );
  const paths = createPaths(
    view,
    computed(() => {
      const known = types.value;
      return known && ((of, ends, signal) => askPath(client, of, known, ends, signal));
    }),
  );
  const updates = signal(0);
  const history = createHistory(browser, (query) => show(view, dropped, ontology.state.value.value, query));

  const loadOntology = async () => {
    await ontology.load((signal) => askOntology(client, signal));
    show(view, dropped, ontology.state.value.value, browser.location.search);
  };
  void loadOntology();
  return {
    client,
    access,
    view,
    ontology: ontology.state,
    network: networks.own,
    allTime: networks.allTime,
    path: paths.all,
    pointedPath: paths.pointed,
    dropped,
    history,
    updates,
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
      paths.retry();
      if (types.peek()) networks.retry();
      else void loadOntology();
    },
    update() {
      if (!types.peek()) void loadOntology();
      networks.update();
      paths.update();
      updates.value += 1;
    },
    stop() {
      networks.stop();
      paths.stop();
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
