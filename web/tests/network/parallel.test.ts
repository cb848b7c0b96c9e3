import { expect, test } from "vitest";
import { curvatures } from "../../src/network/parallel";
import { edge } from "../answers";

const isDerived = ({ type }: { readonly type: string }) => type === "RIVALS";

test("a relationship alone is straight", () => {
  expect([...curvatures([edge("e1", "a", "b")], isDerived)]).toEqual([]);
});

test("two in one direction bend to both sides, and so do two in opposite directions", () => {
  const same = curvatures([edge("e1", "a", "b"), edge("e2", "a", "b")], isDerived);
  expect([...same.values()]).toEqual([-0.11, 0.11]);
  // On the way back left is right: equal signs are opposite sides.
  const opposite = curvatures([edge("e1", "a", "b"), edge("e2", "b", "a")], isDerived);
  expect([...opposite.values()]).toEqual([-0.11, -0.11]);
});

test("a derived one is straight, and recorded ones go around it", () => {
  const edges = [edge("e1", "a", "b", { type: "RIVALS" }), edge("e2", "a", "b"), edge("e3", "a", "b")];
  expect([...curvatures(edges, isDerived)]).toEqual([
    ["e2", 0.22],
    ["e3", -0.22],
  ]);
});
