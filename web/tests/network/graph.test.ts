import { expect, test } from "vitest";
import { applyFilters, applyPins, buildGraph } from "../../src/network/graph";
import { INITIAL_VIEW } from "../../src/state/view";
import { edge, NETWORK, ONTOLOGY } from "../answers";

const POSITIONS = { a: { x: 3, y: 4 } };
const build = (view = INITIAL_VIEW, network = NETWORK) => buildGraph(network, ONTOLOGY, view, POSITIONS);

test("nodes have label, color by ontology, place and what is omitted", () => {
  expect(build().getNodeAttributes("a")).toMatchObject({
    label: "Rye & Co",
    color: "#4477aa",
    x: 3,
    y: 4,
    omitted: 5,
    hidden: false,
  });
});

test("parallel relationships stay apart", () => {
  const graph = build();
  expect(graph.edges("a", "b").sort()).toEqual(["e1", "e2"]);
  expect(graph.getEdgeAttribute("e2", "derived")).toBe(true);
});

test("a larger degree is a larger node", () => {
  const graph = build();
  expect(graph.getNodeAttribute("a", "size")).toBeGreaterThan(graph.getNodeAttribute("b", "size"));
});

test("pins are marked and unmarked in place", () => {
  const graph = build();
  applyPins(graph, { a: { x: 7, y: 8 } });
  expect(graph.filterNodes((_, { pinned }) => pinned)).toEqual(["a"]);
  applyPins(graph, {});
  expect(graph.filterNodes((_, { pinned }) => pinned)).toEqual([]);
});

test("an edge whose end is not there is left out", () => {
  expect(build(INITIAL_VIEW, { ...NETWORK, edges: [edge("e9", "a", "nowhere")] }).size).toBe(0);
});

test("hiding a type hides its nodes and their edges", () => {
  const graph = build({ ...INITIAL_VIEW, hiddenNodeTypes: ["GOOD"] });
  expect(graph.filterNodes((_, { hidden }) => hidden)).toEqual(["b"]);
  expect(graph.filterEdges((_, { hidden }) => hidden)).toEqual(["e1", "e2"]);
});

test("text is found whatever its case and width", () => {
  const graph = build({ ...INITIAL_VIEW, text: "bREAD" });
  expect(graph.filterNodes((_, { hidden }) => hidden)).toEqual(["a"]);
});

test("filters are changed in place", () => {
  const graph = build();
  applyFilters(graph, { ...INITIAL_VIEW, leastWeight: 2 });
  expect(graph.filterEdges((_, { hidden }) => hidden)).toEqual(["e1"]);
  applyFilters(graph, INITIAL_VIEW);
  expect(graph.filterEdges((_, { hidden }) => hidden)).toEqual([]);
});
