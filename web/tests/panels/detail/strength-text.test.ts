import { expect, test } from "vitest";
import type { EdgeDetail } from "../../../src/api/details";
import { strengthText } from "../../../src/panels/detail/strength-text";
import { RIVALS } from "../../answers";

const detail = (weight: number | null, ...patterns: readonly string[]): EdgeDetail => ({
  id: "e",
  since: null,
  until: null,
  weight,
  node: { id: "b", name: "b", key: "b", __typename: "Shop" },
  facts: [],
  sources: [],
  evidence: patterns.map((pattern) => ({ pattern, hops: [] })),
});

test("a strength comes with the patterns, each once", () => {
  const edge = detail(3, "SAME_FAIR", "SAME_GOOD", "SAME_FAIR");
  expect(strengthText(edge, RIVALS)).toBe("strength 3 · Same good, Same fair");
});

test("that there is nothing but a weak pattern is said where all evidence is there", () => {
  expect(strengthText(detail(1, "SAME_FAIR"), RIVALS)).toBe("strength 1 · same fair only");
  expect(strengthText(detail(60, "SAME_FAIR"), RIVALS)).toBe("strength 60 · Same fair");
});

test("what is recorded has no strength", () => {
  expect(strengthText(detail(null), RIVALS)).toBe("");
});
