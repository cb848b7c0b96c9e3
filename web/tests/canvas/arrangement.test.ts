import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { createArrangement } from "../../src/canvas/arrangement";
import type { Network } from "../../src/network/answer";
import type { ForceProgress } from "../../src/network/layouts/force.worker";
import type { LayoutName } from "../../src/network/layouts/position";
import { edge, NETWORK, node } from "../answers";

vi.mock("../../src/canvas/reduced-motion", () => ({ prefersReducedMotion: () => false }));

function open(first: LayoutName) {
  let tell: (progress: ForceProgress) => void = () => {};
  const cancelled = vi.fn();
  const layout = signal<LayoutName>(first);
  const network = signal<Network>(NETWORK);
  const arrangement = createArrangement({ network, layout, types: signal(["SHOP"]) }, (_, onProgress) => {
    tell = onProgress;
    return cancelled;
  });
  return { arrangement, network, layout, cancelled, tell: (progress: ForceProgress) => tell(progress) };
}

test("the given layout is there at once", () => {
  const { arrangement } = open("given");
  expect(arrangement.positions.value).toEqual({ a: { x: 3, y: 4 }, b: { x: 0, y: 0 } });
  expect(arrangement.running.value).toBe(false);
});

test("forces move the nodes as they go, until they are done", () => {
  const { arrangement, tell } = open("force");
  expect(arrangement.running.value).toBe(true);
  tell({ positions: { a: { x: 0, y: 0 }, b: { x: 1, y: 0 } }, done: true });
  expect(arrangement.running.value).toBe(false);
  const { a, b } = arrangement.positions.value;
  // Into the box of the given layout.
  expect((b?.x ?? 0) - (a?.x ?? 0)).toBeGreaterThan(90);
});

test("another layout cancels them", () => {
  const { arrangement, layout, cancelled } = open("force");
  layout.value = "circular";
  expect(cancelled).toHaveBeenCalledOnce();
  expect(arrangement.running.value).toBe(false);
  arrangement.stop();
});

test.each<LayoutName>(["given", "circular", "types", "force"])("an update moves no node: %s", (name) => {
  const { arrangement, network, layout, tell } = open(name);
  if (name === "force") tell({ positions: { a: { x: 1, y: 2 }, b: { x: 30, y: 40 } }, done: true });
  const before = arrangement.positions.value;
  const [nodes, edges] = [
    [...NETWORK.nodes, node("c", { x: 9, y: 4 })],
    [...NETWORK.edges, edge("e9", "a", "c")],
  ];
  network.value = { ...NETWORK, nodes, edges, isUpdate: true };
  expect(arrangement.positions.value).toEqual({
    ...before,
    c: { x: (before.a?.x ?? 0) + 6, y: before.a?.y },
  });
  expect(arrangement.running.value).toBe(false);
  layout.value = name === "circular" ? "types" : "circular";
  expect(arrangement.positions.value.a).not.toEqual(before.a);
});
