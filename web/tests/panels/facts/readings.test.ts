import { afterEach, expect, test } from "vitest";
import type { WalkedRelationship } from "../../../src/api/details";
import { language } from "../../../src/language/translate";
import { readings } from "../../../src/panels/facts/readings";
import { ONTOLOGY } from "../../answers";

const [from, to] = [
  { id: "a", name: "Rye" },
  { id: "b", name: "Bread" },
];
const walked: WalkedRelationship = {
  id: "e",
  type: "SELLS",
  from,
  to,
  since: null,
  until: null,
  sources: [],
};

afterEach(() => {
  language.value = "en";
});

test("a step is read from both ends, in the relationship's direction whichever way it was walked", () => {
  expect(readings(ONTOLOGY, walked)).toBe("Rye · Goods: Bread\nBread · Sellers: Rye");
  language.value = "zh";
  expect(readings(ONTOLOGY, walked)).toBe("Rye · Goods（中）：Bread\nBread · Sellers（中）：Rye");
});

test("of a type that the ontology does not tell, nothing is read", () => {
  expect(readings(ONTOLOGY, { ...walked, type: "NONE" })).toBe("");
});
