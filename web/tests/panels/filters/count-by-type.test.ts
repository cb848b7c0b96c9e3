import { expect, test } from "vitest";
import { countByType } from "../../../src/panels/filters/count-by-type";
import { NETWORK } from "../../answers";

test("nodes and relationships are counted by type", () => {
  const { nodes, relationships } = countByType(NETWORK);
  expect(Object.fromEntries(nodes)).toEqual({ SHOP: 1, GOOD: 1 });
  expect(Object.fromEntries(relationships)).toEqual({ SELLS: 1, RIVALS: 1 });
});
