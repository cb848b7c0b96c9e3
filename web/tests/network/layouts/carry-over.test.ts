import { expect, test } from "vitest";
import { carryOver } from "../../../src/network/layouts/carry-over";
import { edge, node } from "../../answers";

const network = {
  nodes: [node("a"), node("new"), node("far")],
  edges: [edge("e1", "new", "a")],
  omitted: [],
};

test("known nodes stay, new ones begin beside a known neighbor, others where they will be", () => {
  const placed = carryOver(network, { a: { x: 10, y: 20 } }, { far: { x: 7, y: 8 } });
  expect(placed.a).toEqual({ x: 10, y: 20 });
  expect(placed.far).toEqual({ x: 7, y: 8 });
  expect(Math.hypot((placed.new?.x ?? 0) - 10, (placed.new?.y ?? 0) - 20)).toBeCloseTo(4);
});
