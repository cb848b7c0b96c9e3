import { expect, test } from "vitest";
import { shownOf } from "../../src/network/shown";
import { INITIAL_VIEW } from "../../src/state/view";
import { NETWORK, WITH_WEAK } from "../answers";

test("an edge goes with its end, and all that is hidden counts", () => {
  const { nodes, edges, hidden } = shownOf(NETWORK, { ...INITIAL_VIEW, hiddenNodeTypes: ["GOOD"] });
  expect([nodes.map(({ id }) => id), edges, hidden]).toEqual([["a"], [], 3]);
});

test("relationships that are not strong enough go alone", () => {
  const { nodes, edges, hidden } = shownOf(NETWORK, { ...INITIAL_VIEW, leastWeight: 2 });
  expect([nodes.length, edges.map(({ id }) => id), hidden]).toEqual([2, ["e2"], 1]);
});

test("of a type the weak relationships alone can be hidden", () => {
  const { edges, hidden } = shownOf(WITH_WEAK, { ...INITIAL_VIEW, hiddenWeakTypes: ["RIVALS"] });
  expect([edges.map(({ id }) => id), hidden]).toEqual([["e1", "e2"], 1]);
});
