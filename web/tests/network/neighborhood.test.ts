import { expect, test } from "vitest";
import { buildGraph } from "../../src/network/graph";
import { emphasized, shownDegree } from "../../src/network/neighborhood";
import { INITIAL_VIEW } from "../../src/state/view";
import { edge, node, ONTOLOGY } from "../answers";

const network = {
  nodes: ["a", "b", "c"].map((id) => node(id)),
  edges: [edge("e1", "a", "b"), edge("e2", "b", "c", { type: "RIVALS" })],
  omitted: [],
};
const graph = buildGraph(network, ONTOLOGY, { ...INITIAL_VIEW, hiddenRelationshipTypes: ["RIVALS"] }, {});

test("a node brings itself and its shown neighbors forward", () => {
  const forward = emphasized(graph, { kind: "node", id: "b" }, null);
  expect([[...(forward?.nodes ?? [])], [...(forward?.edges ?? [])]]).toEqual([["b", "a"], ["e1"]]);
  expect(shownDegree(graph, "b")).toBe(1);
});

test("a relationship brings its ends forward, a path goes before all", () => {
  expect([...(emphasized(graph, { kind: "edge", id: "e1" }, null)?.nodes ?? [])]).toEqual(["a", "b"]);
  const trail = { edges: new Set(["e2"]), nodes: new Set(["b", "c"]) };
  expect(emphasized(graph, { kind: "node", id: "a" }, trail)).toBe(trail);
});

test("what is not in the picture dims nothing", () => {
  expect(emphasized(graph, { kind: "node", id: "gone" }, null)).toBeNull();
  expect(emphasized(graph, null, { edges: new Set(), nodes: new Set() })).toBeNull();
});
