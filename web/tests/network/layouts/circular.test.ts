import { expect, test } from "vitest";
import { circularPositions } from "../../../src/network/layouts/circular";
import { node } from "../../answers";

test("nodes stand on a circle by type and name, from the top, clockwise", () => {
  const nodes = [
    node("d", { type: "GOOD" }),
    node("b", { name: "宝" }),
    node("a", { name: "安" }),
    node("c", { name: "陈" }),
  ];
  const placed = circularPositions(nodes, ["SHOP", "GOOD"]);
  const rounded = Object.entries(placed).map(([id, { x, y }]) => [id, Math.round(x) + 0, Math.round(y) + 0]);
  expect(rounded).toEqual([
    ["a", 0, 100],
    ["b", 100, 0],
    ["c", 0, -100],
    ["d", -100, 0],
  ]);
});
