import { expect, test } from "vitest";
import { createLook, edgeProgram, type Focus, NO_FOCUS } from "../../src/canvas/look";
import { PAPER } from "../../src/canvas/picture/paper";
import { buildGraph } from "../../src/network/graph";
import { INITIAL_VIEW } from "../../src/state/view";
import { NETWORK, ONTOLOGY } from "../answers";

const graph = buildGraph(NETWORK, ONTOLOGY, INITIAL_VIEW, {});
const node = (id: string, focus: Focus) => createLook(PAPER, focus).node(id, graph.getNodeAttributes(id));
const edge = (id: string, focus: Focus) => createLook(PAPER, focus).edge(id, graph.getEdgeAttributes(id));
const onlyA: Focus = {
  picked: { kind: "node", id: "a" },
  forward: { nodes: new Set(["a"]), edges: new Set() },
  isPath: false,
};

test("recorded relationships are arrows, bent ones curved, derived ones dashed", () => {
  expect(edgeProgram({ derived: false, curvature: 0 }, false)).toBe("arrow");
  expect(edgeProgram({ derived: false, curvature: 0.2 }, false)).toBe("curvedArrow");
  expect(edgeProgram({ derived: true, curvature: 0 }, false)).toBe("dashed");
  expect(edgeProgram({ derived: true, curvature: 0 }, true)).toBe("thin");
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
