import { expect, test } from "vitest";
import { columnPositions } from "../../../src/network/layouts/columns";
import { node } from "../../answers";

test("each type has its column, sorted by name downwards", () => {
  const nodes = [node("x", { type: "GOOD" }), node("b"), node("a")];
  const { a, b, x } = columnPositions(nodes, ["SHOP", "GOOD"]);
  expect(a?.x).toBe(b?.x);
  expect(a?.y).toBeGreaterThan(b?.y ?? Infinity);
  expect(x?.x).toBeGreaterThan(a?.x ?? Infinity);
});

test("many nodes of a type fill several columns, none upon another", () => {
  const nodes = Array.from({ length: 500 }, (_, place) => node(`n${place}`));
  const placed = Object.values(columnPositions(nodes, []));
  expect(new Set(placed.map(({ x }) => x)).size).toBe(10);
  expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(500);
});
