import { expect, test } from "vitest";
import { nodeTowards } from "../../src/canvas/directions";
import { buildGraph } from "../../src/network/graph";
import { INITIAL_VIEW } from "../../src/state/view";
import { edge, node, ONTOLOGY } from "../answers";

const network = {
  nodes: [
    node("middle", { degree: 5 }),
    node("near"),
    node("neighbor"),
    node("above"),
    node("good", { type: "GOOD" }),
  ],
  edges: [edge("e1", "middle", "neighbor")],
  omitted: [],
};
const places = {
  middle: { x: 0, y: 0 },
  near: { x: 10, y: 0 },
  neighbor: { x: 20, y: 1 },
  above: { x: 1, y: 30 },
  good: { x: -5, y: 0 },
};
const graph = buildGraph(network, ONTOLOGY, { ...INITIAL_VIEW, hiddenNodeTypes: ["GOOD"] }, places);

test("a neighbor goes before a stranger that is nearer, up is up", () => {
  expect(nodeTowards(graph, "middle", "right")).toBe("neighbor");
  expect(nodeTowards(graph, "middle", "up")).toBe("above");
});

test("where nothing is shown in that direction it stays", () => {
  expect(nodeTowards(graph, "middle", "left")).toBeNull();
});

test("from nothing it begins at the node with most relationships", () => {
  expect(nodeTowards(graph, null, "left")).toBe("middle");
});
