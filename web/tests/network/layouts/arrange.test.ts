import { expect, test } from "vitest";
import { arrange } from "../../../src/network/layouts/arrange";
import { LAYOUTS } from "../../../src/network/layouts/position";
import { node } from "../../answers";

const nodes = [
  node("b", { type: "GOOD", x: 0, y: 0 }),
  node("a2", { name: "二", x: 100, y: 0 }),
  node("a1", { name: "一", x: 0, y: 200 }),
];
const network = { nodes, edges: [], omitted: [] };
const TYPES = ["SHOP", "GOOD"];

test("the given layout is the server's", () => {
  expect(arrange("given", network, TYPES)).toEqual({
    b: { x: 0, y: 0 },
    a2: { x: 100, y: 0 },
    a1: { x: 0, y: 200 },
  });
});

test("every layout stays in the box of the given one", () => {
  for (const layout of LAYOUTS) {
    for (const { x, y } of Object.values(arrange(layout, network, TYPES))) {
      expect(x).toBeGreaterThanOrEqual(-0.001);
      expect(x).toBeLessThanOrEqual(100.001);
      expect(y).toBeGreaterThanOrEqual(-0.001);
      expect(y).toBeLessThanOrEqual(200.001);
    }
  }
});

test("an empty network and a lone node have a place", () => {
  expect(arrange("types", { nodes: [], edges: [], omitted: [] }, TYPES)).toEqual({});
  const [lone] = nodes;
  const placed = arrange("circular", { nodes: lone ? [lone] : [], edges: [], omitted: [] }, TYPES);
  expect(placed).toEqual({ b: { x: 0, y: 0 } });
});
