import { expect, test } from "vitest";
import { readNetwork } from "../../src/network/answer";
import { edge, NETWORK, ONTOLOGY } from "../answers";

test.each([
  [["SAME_FAIR"], true],
  [["SAME_GOOD", "SAME_FAIR"], false],
  [["UNHEARD_OF"], false],
  [[], false],
  [null, false],
])("an edge by %j is weak: %s", (patterns, weak) => {
  const answer = { ...NETWORK, nodes: [...NETWORK.nodes], omitted: [] };
  const edges = [edge("e", "a", "b", { type: "RIVALS", patterns })];
  expect(readNetwork({ ...answer, edges }, ONTOLOGY).edges[0]?.weak).toBe(weak);
});
