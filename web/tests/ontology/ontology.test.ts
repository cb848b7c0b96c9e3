import { expect, test } from "vitest";
import { farLabel, valueLabel } from "../../src/ontology/ontology";
import { ONTOLOGY } from "../answers";

test("types are found by type and by GraphQL's name", () => {
  expect(ONTOLOGY.nodeType("SHOP")?.plural).toBe("shops");
  expect(ONTOLOGY.nodeTypeNamed("Good")?.type).toBe("GOOD");
  expect(ONTOLOGY.relationshipType("NONE")).toBeUndefined();
});

test("a value has the label of its enumeration, or stands for itself", () => {
  const shop = ONTOLOGY.nodeType("SHOP");
  expect(valueLabel(shop, "kind", "BAKERY").en).toBe("Bakery");
  expect(valueLabel(shop, "kind", "OTHER")).toEqual({ zh: "OTHER", en: "OTHER" });
});

test("each end of a relationship is called something by the other", () => {
  expect(farLabel(ONTOLOGY, "SELLS", false)?.en).toBe("Goods");
  expect(farLabel(ONTOLOGY, "SELLS", true)?.en).toBe("Sellers");
  expect(farLabel(ONTOLOGY, "NONE", true)).toBeUndefined();
});
