import { expect, test } from "vitest";
import { contrast } from "../../src/canvas/colors";
import { createLook, edgeProgram, type Focus, NO_FOCUS } from "../../src/canvas/look";
import { PAPER } from "../../src/canvas/picture/paper";
import { buildGraph } from "../../src/network/graph";
import { edgeSize } from "../../src/network/size";
import { INITIAL_VIEW } from "../../src/state/view";
import { NETWORK, ONTOLOGY, WITH_WEAK } from "../answers";

const graph = buildGraph(NETWORK, ONTOLOGY, INITIAL_VIEW, {});
const node = (id: string, focus: Focus) => createLook(PAPER, focus).node(id, graph.getNodeAttributes(id));
const edge = (id: string, focus: Focus) => createLook(PAPER, focus).edge(id, graph.getEdgeAttributes(id));
const onlyA: Focus = {
  picked: { kind: "node", id: "a" },
  forward: { nodes: new Set(["a"]), edges: new Set() },
  isPath: false,
};

test("recorded relationships are arrows, bent ones curved, derived ones dashed", () => {
  const plain = { derived: false, weak: false, curvature: 0 };
  expect(edgeProgram(plain, false)).toBe("arrow");
  expect(edgeProgram({ ...plain, curvature: 0.2 }, false)).toBe("curvedArrow");
  expect(edgeProgram({ ...plain, derived: true }, false)).toBe("dashed");
  expect(edgeProgram({ ...plain, derived: true }, true)).toBe("thin");
});

test("without focus nothing is faint", () => {
  expect(node("b", NO_FOCUS)).toMatchObject({ faint: false, highlighted: false });
});

test("what is not brought forward is faint and lies below", () => {
  expect(node("a", onlyA)).toMatchObject({ faint: false, highlighted: true, zIndex: 1 });
  expect(node("b", onlyA)).toMatchObject({ faint: true, highlighted: false, zIndex: 0 });
  expect(edge("e1", onlyA).zIndex).toBe(0);
});

test("a path has the accent color and stands out", () => {
  const forward = { nodes: new Set(["a", "b"]), edges: new Set(["e1"]) };
  const looked = edge("e1", { picked: null, forward, isPath: true });
  expect(looked).toMatchObject({ color: PAPER.accent, zIndex: 2 });
  expect(looked.size).toBeGreaterThan(graph.getEdgeAttribute("e1", "size"));
});

test("weak ones are dotted and thinner; in a crowd, which has no dots, they are paler", () => {
  const together = buildGraph(WITH_WEAK, ONTOLOGY, INITIAL_VIEW, {});
  const looked = (id: string, inCrowd: boolean) =>
    createLook(PAPER, NO_FOCUS, inCrowd).edge(id, together.getEdgeAttributes(id));
  expect([looked("e2", false).type, looked("e3", false).type]).toEqual(["dashed", "dotted"]);
  expect(looked("e3", false).size).toBeLessThan(edgeSize(1, false));
  const fade = (id: string) => contrast(looked(id, true).color, PAPER.ground);
  expect(fade("e3")).toBeLessThan(fade("e2"));
});
