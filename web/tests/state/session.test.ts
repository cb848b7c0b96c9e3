import { expect, test } from "vitest";
import { createClient } from "../../src/api/client";
import { EMPTY_NETWORK } from "../../src/network/answer";
import { expand, filter, setDay, setPath, startAt, toggleNodeType } from "../../src/state/changes";
import { createSession } from "../../src/state/session";
import { NETWORK, node, ONTOLOGY_ANSWER } from "../answers";
import { fakeBrowser } from "./browser";

interface Asked {
  readonly variables: {
    readonly around: readonly string[];
    readonly relationshipTypes: readonly string[];
    readonly pinned?: readonly object[];
  };
  readonly signal: AbortSignal;
  answer(data: unknown): void;
  refuse(): void;
  /** As the server does where none of the nodes is there. */
  findNone(): void;
}

/** A server that answers the ontology at once, and networks when it is told to. */
function open(search = "") {
  const asked: Asked[] = [];
  const client = createClient(async (_, init) => {
    const { query, variables } = JSON.parse(String(init?.body));
    if (query.includes("paths("))
      return json({ data: { paths: { nodes: [pathBetween(variables.from, variables.to)] } } });
    if (query.includes("ontology")) return json({ data: { ontology: ONTOLOGY_ANSWER } });
    return new Promise((resolve, reject) => {
      const signal = init?.signal as AbortSignal;
      signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
      asked.push({
        variables,
        signal,
        answer: (network) => resolve(json({ data: { network } })),
        refuse: () => reject(new TypeError("Failed to fetch")),
        findNone: () => resolve(json({ data: { network: null }, errors: [NO_SUCH_NODE] })),
      });
    });
  });
  const browser = fakeBrowser(search);
  return { session: createSession(client, browser), asked, browser };
}

const NO_SUCH_NODE = { message: "around: no such node is there", extensions: { code: "BAD_ID" } };
const end = (id: string) => ({ __typename: "Shop", id, key: id, name: id });
const walked = { id: "e1", type: "SELLS", since: null, until: null, sources: [] };
const pathBetween = (from: string, to: string) => ({
  length: 1,
  hops: [{ reversed: false, relationship: { ...walked, from: end(from), to: end(to) } }],
});

const json = (body: unknown) => new Response(JSON.stringify(body));
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("a link is loaded, with derived relationships too", async () => {
  const { session, asked } = open("?around=a&depth=2");
  await settled();
  expect(asked[0]?.variables).toMatchObject({
    around: ["a"],
    depth: 2,
    relationshipTypes: ["SELLS", "RIVALS"],
  });
  asked[0]?.answer(NETWORK);
  await settled();
  expect(session.network.value).toEqual({ value: NETWORK, loading: false, failure: null });
});

test("a newer request aborts the older, and the last picture stays meanwhile", async () => {
  const { session, asked } = open("?around=a");
  await settled();
  asked[0]?.answer(NETWORK);
  await settled();
  session.change(expand("b"));
  session.change(expand("c"));
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([false, true, false]);
  expect(session.network.value).toMatchObject({ value: NETWORK, loading: true });
  const wider = { ...NETWORK, omitted: [] };
  asked[2]?.answer(wider);
  await settled();
  expect(session.network.value).toEqual({ value: wider, loading: false, failure: null });
});

test("filters do not ask the server", async () => {
  const { session, asked } = open("?around=a");
  await settled();
  session.change(filter({ text: "rye" }));
  expect(asked).toHaveLength(1);
});

test("a failure is a state, and is tried again", async () => {
  const { session, asked } = open("?around=a");
  await settled();
  asked[0]?.refuse();
  await settled();
  expect(session.network.value.failure).toEqual({ kind: "unreachable" });
  session.retry();
  asked[1]?.answer(NETWORK);
  await settled();
  expect(session.network.value).toMatchObject({ value: NETWORK, failure: null });
});

test("before its nodes were there a view is empty, and on a later day it is there again", async () => {
  const { session, asked } = open("?around=a");
  await settled();
  asked[0]?.answer(NETWORK);
  await settled();
  session.change(setDay("1900-01-01"));
  asked[1]?.findNone();
  await settled();
  expect(session.network.value).toEqual({ value: EMPTY_NETWORK, loading: false, failure: null });
  expect(session.allTime.value).toEqual({ value: NETWORK, loading: false, failure: null });
  session.change(setDay("2021-06-30"));
  asked[2]?.answer(NETWORK);
  await settled();
  expect(session.network.value).toEqual({ value: NETWORK, loading: false, failure: null });
});

test("undo and the browser's back are one", async () => {
  const { session, browser } = open("?around=a");
  await settled();
  session.change(startAt("b"));
  session.change(toggleNodeType("SHOP"));
  expect(browser.location.search).toBe("?around=b&hiddenNodes=SHOP&selected=node:b");
  session.history.undo();
  browser.history.back();
  expect(session.view.value.around).toEqual(["a"]);
  expect([session.history.canUndo.value, session.history.canRedo.value]).toEqual([false, true]);
  session.history.redo();
  expect(session.view.value.around).toEqual(["b"]);
});

test("typing replaces one step", async () => {
  const { session, browser } = open("?around=a");
  session.change(filter({ text: "r" }), "replace");
  session.change(filter({ text: "ry" }), "replace");
  expect(browser.entries.map(({ search }) => search)).toEqual(["?around=a&text=ry"]);
});

test("types that the ontology does not have are dropped and reported", async () => {
  const { session, asked } = open("?around=a&nodes=SHOP,MOON&hiddenRelationships=ORBITS&depth=x");
  await settled();
  expect(session.dropped.value).toEqual(["depth=x", "MOON", "ORBITS"]);
  expect(session.view.value).toMatchObject({ nodeTypes: ["SHOP"], hiddenRelationshipTypes: [] });
  expect(asked.at(-1)?.variables).toMatchObject({ nodeTypes: ["SHOP"] });
});

test("a link may hide the weak relationships only of types that can have some", async () => {
  const { session } = open("?around=a&hiddenWeak=RIVALS,SELLS");
  await settled();
  expect(session.dropped.value).toEqual(["SELLS"]);
  expect(session.view.value.hiddenWeakTypes).toEqual(["RIVALS"]);
});

test("without a node nothing is asked", async () => {
  const { session, asked } = open();
  await settled();
  expect(asked).toEqual([]);
  expect(session.network.value).toMatchObject({ value: { nodes: [] }, loading: false });
});

test("paths are asked once both ends are picked, and forgotten with them", async () => {
  const { session } = open("?around=a");
  session.change(setPath({ from: "a" }));
  expect(session.path.value).toEqual({ value: null, loading: false, failure: null });
  session.change(setPath({ to: "b" }));
  await settled();
  expect(session.path.value.value).toEqual([pathBetween("a", "b")]);
  session.change(setPath({ to: null }));
  expect(session.path.value.value).toBeNull();
});

test("a link's language stays through changes", async () => {
  const { session, browser } = open("?around=a&lang=en");
  session.change(filter({ text: "r" }));
  expect(browser.location.search).toBe("?around=a&text=r&lang=en");
});

test("more nodes than a network may begin with are told, not asked for", async () => {
  const around = Array.from({ length: 1001 }, (_, place) => `n${place}`);
  const { session, asked } = open(`?around=${around}`);
  await settled();
  expect(asked).toEqual([]);
  expect(session.network.value.failure).toEqual({ kind: "too many", count: 1001, most: 1000 });
});

test.each([
  { nodes: null, edges: [], omitted: [] },
  { nodes: [], edges: [] },
])("an answer of another shape is a fault: %j", async (network) => {
  const { session, asked } = open("?around=a");
  await settled();
  asked[0]?.answer(network);
  await settled();
  expect(session.network.value).toMatchObject({ value: null, failure: { kind: "fault" } });
});

test("an update loads again what is shown, and leaves the view and the places of nodes alone", async () => {
  const { session, asked } = open("?around=a&text=rye&selected=node:a");
  await settled();
  asked[0]?.answer({ ...NETWORK, nodes: [...NETWORK.nodes, node("c", { x: null, y: null })] });
  await settled();
  const view = session.view.value;
  session.update();
  expect(session.view.value).toBe(view);
  expect(session.updates.value).toBe(1);
  expect(asked[0]?.variables.pinned).toBeUndefined();
  expect(asked[1]?.variables.pinned).toEqual([
    { id: "a", x: 3, y: 4 },
    { id: "b", x: 0, y: 0 },
  ]);
});

test("an update asks for the paths again, and shows the last ones meanwhile", async () => {
  const { session } = open("?around=a&from=a&to=b");
  await settled();
  session.pointedPath.value = 0;
  session.update();
  expect(session.path.value).toMatchObject({ value: [pathBetween("a", "b")], loading: true });
  expect(session.pointedPath.value).toBeNull();
});
