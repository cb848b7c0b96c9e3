import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { createArrangement } from "../../src/canvas/arrangement";
import type { ForceProgress } from "../../src/network/layouts/force.worker";
import type { LayoutName } from "../../src/network/layouts/position";
import { NETWORK } from "../answers";

vi.mock("../../src/canvas/reduced-motion", () => ({ prefersReducedMotion: () => false }));

function open(first: LayoutName) {
  let tell: (progress: ForceProgress) => void = () => {};
  const cancelled = vi.fn();
  const layout = signal<LayoutName>(first);
  const arrangement = createArrangement(
    { network: signal(NETWORK), layout, types: signal(["SHOP"]) },
    (_, onProgress) => {
      tell = onProgress;
      return cancelled;
    },
  );
  return { arrangement, layout, cancelled, tell: (progress: ForceProgress) => tell(progress) };
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
