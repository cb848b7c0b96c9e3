import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { createKeys } from "../../src/canvas/keys";
import { buildGraph } from "../../src/network/graph";
import { collapse, expand } from "../../src/state/changes";
import type { Session } from "../../src/state/session";
import { INITIAL_VIEW, type View } from "../../src/state/view";
import { NETWORK, ONTOLOGY } from "../answers";

function open(given: Partial<View> = {}) {
  const view = signal<View>({ ...INITIAL_VIEW, around: ["a"], ...given });
  const history = { undo: vi.fn(), redo: vi.fn() };
  const change: Session["change"] = (by) => {
    view.value = by(view.value);
  };
  const session = { view, change, history } as unknown as Session;
  const graph = signal(buildGraph(NETWORK, ONTOLOGY, INITIAL_VIEW, { b: { x: 5, y: 0 } }));
  const help = vi.fn();
  const press = createKeys(session, { graph }, signal(null), help);
  const key = (name: string, more = {}) => {
    const event = {
      key: name,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      preventDefault: vi.fn(),
    };
    press({ ...event, ...more });
    return event.preventDefault;
  };
  return { view, key, help, history };
}

test("arrows go from node to node, Escape lets go", () => {
  const { view, key } = open();
  key("ArrowRight");
  expect(view.value.selected).toEqual({ kind: "node", id: "a" });
  key("ArrowRight");
  expect(view.value.selected).toEqual({ kind: "node", id: "b" });
  key("Escape");
  expect(view.value.selected).toBeNull();
});

test("Enter expands what is selected, Delete collapses it, and the last one stays", () => {
  const { view, key } = open({ selected: { kind: "node", id: "b" } });
  key("Enter");
  expect(view.value).toEqual(expand("b")({ ...view.value, around: ["a"] }));
  key("Delete");
  expect(view.value.around).toEqual(collapse("b")({ ...view.value, around: ["a", "b"] }).around);
  key("Backspace");
  expect(view.value.around).toEqual(["a"]);
});

test("P pins where the node is, and unpins", () => {
  const { view, key } = open({ selected: { kind: "node", id: "b" } });
  key("p");
  expect(view.value.pins).toEqual({ b: { x: 5, y: 0 } });
  key("p");
  expect(view.value.pins).toEqual({});
});

test("other keys are the browser's", () => {
  const { key, help, history } = open();
  expect(key("Tab")).not.toHaveBeenCalled();
  expect(key("ArrowLeft", { altKey: true })).not.toHaveBeenCalled();
  key("z", { ctrlKey: true });
  key("Z", { metaKey: true, shiftKey: true });
  key("?");
  expect([history.undo, history.redo, help].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
});
