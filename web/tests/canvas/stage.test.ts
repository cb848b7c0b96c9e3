import { effect, signal } from "@preact/signals";
import { expect, test } from "vitest";
import { createStage } from "../../src/canvas/stage";
import { expand, filter, openPanel, select } from "../../src/state/changes";
import type { Session } from "../../src/state/session";
import { INITIAL_VIEW, type View } from "../../src/state/view";
import { NETWORK, ONTOLOGY } from "../answers";

const loaded = <T>(value: T) => signal({ value, failure: null, loading: false });

function open(given: Partial<View>) {
  const view = signal<View>({ ...INITIAL_VIEW, around: ["a"], ...given });
  const change: Session["change"] = (by) => {
    view.value = by(view.value);
  };
  const [ontology, network, path] = [loaded(ONTOLOGY), loaded(NETWORK), loaded(null)];
  const session = { view, ontology, network, path, pointedPath: signal(null), change };
  return { change, network, stage: createStage(session as unknown as Session) };
}

test("a change of the view that leaves the picture as it is gives no other focus, so that nothing is drawn", () => {
  const { change, stage } = open({ selected: { kind: "node", id: "a" } });
  const before = stage.focus.value;
  expect([...(before.forward?.nodes ?? [])]).toEqual(["a", "b"]);
  change(expand("b"));
  change(openPanel("table"));
  expect(stage.focus.value).toBe(before);
});

test("the focus follows what is selected and what the filters leave", () => {
  const { change, stage } = open({});
  const drawn: (number | undefined)[] = [];
  effect(() => void drawn.push(stage.focus.value.forward?.edges.size));
  change(select({ kind: "node", id: "a" }));
  change(filter({ leastWeight: 100 }));
  expect(drawn).toEqual([undefined, 2, 0]);
});

test("a new answer gives a new graph and a focus in it", () => {
  const { network, stage } = open({ selected: { kind: "node", id: "a" } });
  const before = stage.graph.value;
  network.value = { ...network.value, value: { ...NETWORK, edges: [] } };
  expect(stage.graph.value).not.toBe(before);
  expect([...(stage.focus.value.forward?.nodes ?? [])]).toEqual(["a"]);
});
