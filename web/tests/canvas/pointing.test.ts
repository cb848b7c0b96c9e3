// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { listenToPointer } from "../../src/canvas/pointing";

/** A picture with one label, `b`, wherever x is above 50. */
function open() {
  const listeners = new Map<string, (payload: object) => void>();
  const container = document.createElement("div");
  const sigma = {
    on: (name: string, listener: never) => listeners.set(name, listener),
    getContainer: () => container,
  };
  const events = { onPick: vi.fn(), onOpen: vi.fn(), onPoint: vi.fn() };
  listenToPointer(sigma as never, ({ x }) => (x > 50 ? "b" : null), events);
  const preventSigmaDefault = vi.fn();
  const fire = (name: string, x: number, more = {}, target: unknown = container) =>
    listeners.get(name)?.({ event: { x, y: 0, original: { target } }, preventSigmaDefault, ...more });
  return { events, fire, preventSigmaDefault };
}

const node = (id: string) => ({ kind: "node", id });

test("a click on a label picks its node, also above a relationship; elsewhere nothing", () => {
  const { events, fire } = open();
  fire("clickStage", 60);
  fire("clickEdge", 60, { edge: "e" });
  fire("clickEdge", 10, { edge: "e" });
  fire("clickNode", 60, { node: "a" });
  fire("clickStage", 10);
  const picked = events.onPick.mock.calls.map(([given]) => given);
  expect(picked).toEqual([node("b"), node("b"), { kind: "edge", id: "e" }, node("a"), null]);
});

test("a double click opens a node by its label or dot, and zooms elsewhere", () => {
  const { events, fire, preventSigmaDefault } = open();
  fire("doubleClickStage", 60);
  fire("doubleClickEdge", 60, { edge: "e" });
  fire("doubleClickNode", 10, { node: "a" });
  fire("doubleClickStage", 10);
  expect(events.onOpen.mock.calls).toEqual([["b"], ["b"], ["a"]]);
  expect(preventSigmaDefault).toHaveBeenCalledTimes(3);
});

test("what is pointed at is told once, a dot before a label before a relationship", () => {
  const { events, fire } = open();
  fire("enterEdge", 10, { edge: "e" });
  fire("moveBody", 60);
  fire("moveBody", 61);
  fire("enterNode", 62, { node: "a" });
  fire("leaveNode", 10, { node: "a" });
  expect(events.onPoint.mock.calls.map(([given]) => given && [given.id, given.x])).toEqual([
    ["e", 10],
    ["b", 60],
    ["a", 62],
    null,
  ]);
});

test("beside the picture, and on what lies upon it, no label is pointed at", () => {
  const { events, fire } = open();
  fire("moveBody", 60, {}, document.body);
  expect(events.onPoint).not.toHaveBeenCalled();
  fire("moveBody", 60);
  fire("leaveStage", 60);
  expect(events.onPoint.mock.lastCall).toEqual([null]);
});
