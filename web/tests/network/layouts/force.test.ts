import { expect, test } from "vitest";
import { type ForceInput, forceInput, forceSteps } from "../../../src/network/layouts/force";
import { edge, node } from "../../answers";

const ids = ["a", "b", "c", "d"];
const input = forceInput(
  {
    nodes: ids.map((id) => node(id)),
    edges: [edge("e1", "a", "b"), edge("e2", "c", "d"), edge("e3", "a", "a")],
    omitted: [],
  },
  { a: { x: 0, y: 0 }, b: { x: 90, y: 9 }, c: { x: 1, y: 1 }, d: { x: 80, y: 20 } },
);
const run = (given: ForceInput) => [...forceSteps(given)];

test("the same network gives the same picture", () => {
  expect(run(input).at(-1)).toEqual(run(input).at(-1));
});

test("it ends after a fixed number of steps", () => {
  expect(run(input)).toHaveLength(20);
});

test("connected nodes end nearer to each other than strangers", () => {
  const last = run(input).at(-1) ?? {};
  const distance = (one: string, other: string) =>
    Math.hypot((last[one]?.x ?? 0) - (last[other]?.x ?? 0), (last[one]?.y ?? 0) - (last[other]?.y ?? 0));
  expect(distance("a", "b")).toBeLessThan(distance("a", "c"));
  expect(distance("c", "d")).toBeLessThan(distance("b", "d"));
});

test("a lone node stays", () => {
  expect(run({ start: { a: { x: 1, y: 2 } }, edges: [] })).toEqual([]);
});
