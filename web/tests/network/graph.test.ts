import { expect, test } from "vitest";
import { applyFilters, buildGraph } from "../../src/network/graph";
import { INITIAL_VIEW } from "../../src/state/view";
import { edge, NETWORK, ONTOLOGY } from "../answers";

const build = (view = INITIAL_VIEW, network = NETWORK) => buildGraph(network, ONTOLOGY, view, view.pins);

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

test("a pin is where the reader put it", () => {
  expect(build({ ...INITIAL_VIEW, pins: { a: { x: 7, y: 8 } } }).getNodeAttributes("a")).toMatchObject({
    x: 7,
    y: 8,
  });
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
