import { expect, test } from "vitest";
import { contrast } from "../../../src/canvas/colors";
import type { Focus } from "../../../src/canvas/look";
import { PAPER } from "../../../src/canvas/picture/paper";
import { createPaperLook } from "../../../src/canvas/picture/paper-look";
import { createScene, PAPER_SIZE } from "../../../src/canvas/picture/scene";
import { renderSvg } from "../../../src/canvas/picture/svg";
import { applyPins, buildGraph } from "../../../src/network/graph";
import { INITIAL_VIEW } from "../../../src/state/view";
import { NETWORK, ONTOLOGY, WEAK_EDGE, WITH_WEAK } from "../../answers";

const targets = { a: { x: 3, y: 4 }, b: { x: 0, y: 0 } };
const graph = buildGraph(NETWORK, ONTOLOGY, INITIAL_VIEW, targets);
applyPins(graph, targets);
const trail = { nodes: new Set(["a", "b"]), edges: new Set(["e1"]) };
const selected: Focus = { picked: { kind: "edge", id: "e1" }, forward: trail, isPath: false };
const sceneOf = (focus: Focus) =>
  createScene({ graph, targets, focus, ontology: ONTOLOGY }, PAPER, PAPER_SIZE, createPaperLook);

test("a selection dims nothing, and pins are not marked", () => {
  expect(sceneOf(selected).nodes.map(({ faint, pinned }) => [faint, pinned])).toEqual([
    [false, false],
    [false, false],
  ]);
});

test("lines are seen on a slide, in the picture and in its legend", () => {
  const { edges, legend } = sceneOf(selected);
  for (const { color } of [...edges, ...legend])
    expect(contrast(color, PAPER.ground)).toBeGreaterThanOrEqual(3);
  for (const { size } of edges) expect(size).toBeGreaterThanOrEqual(1.5);
});

test("a path stays in the accent color, and the legend in that of the type", () => {
  const scene = sceneOf({ ...selected, isPath: true });
  expect(scene.edges.filter(({ color }) => color === PAPER.accent)).toHaveLength(1);
  expect(scene.legend.map(({ color }) => color)).not.toContain(PAPER.accent);
});

test("the legend tells derived relationships by a dashed line", () => {
  const scene = sceneOf(selected);
  expect(scene.legend.map(({ line }) => line)).toEqual(["none", "none", "solid", "dashed"]);
  expect(renderSvg(scene, PAPER, { title: "", lines: [] }).text).toContain('stroke-dasharray="4 3"');
});

test("a weak relationship is dotted and thinner, with words of its own in the legend", () => {
  const together = buildGraph(WITH_WEAK, ONTOLOGY, INITIAL_VIEW, targets);
  const shown = { graph: together, targets, focus: selected, ontology: ONTOLOGY };
  const { edges, legend } = createScene(shown, PAPER, PAPER_SIZE, createPaperLook);
  const [, strong, weak] = edges;
  expect([strong?.line, weak?.line]).toEqual(["dashed", "dotted"]);
  expect(weak?.size).toBeLessThan(1.5);
  expect(legend.slice(-2)).toMatchObject([
    { name: "Rivals", line: "dashed" },
    { name: "Rivals: same fair only", line: "dotted" },
  ]);
});

test("where all of a type are weak, the legend has nothing that is not in the picture", () => {
  const graph = buildGraph({ ...NETWORK, edges: [WEAK_EDGE] }, ONTOLOGY, INITIAL_VIEW, targets);
  const { legend } = createScene({ graph, targets, focus: selected, ontology: ONTOLOGY }, PAPER);
  expect(legend.map(({ line }) => line)).toEqual(["none", "none", "dotted"]);
});
