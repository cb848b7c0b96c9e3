import { expect, test } from "vitest";
import { countByType } from "../../../src/panels/filters/count-by-type";
import { NETWORK, WITH_WEAK } from "../../answers";

test("nodes and relationships are counted by type", () => {
  const { nodes, relationships } = countByType(NETWORK);
  expect(Object.fromEntries(nodes)).toEqual({ SHOP: 1, GOOD: 1 });
  expect(Object.fromEntries(relationships)).toEqual({ SELLS: 1, RIVALS: 1 });
});

test("weak ones are counted with their type, and by themselves", () => {
  const { relationships, weak } = countByType(WITH_WEAK);
  expect([relationships.get("RIVALS"), weak.get("RIVALS"), weak.get("SELLS")]).toEqual([2, 1, undefined]);
});
