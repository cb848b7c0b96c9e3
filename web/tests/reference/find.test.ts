import { expect, test } from "vitest";
import { findNodeType, findRelationshipType } from "../../src/reference/find";
import { ONTOLOGY_ANSWER } from "../answers";

const [shop] = ONTOLOGY_ANSWER.nodeTypes;
const [sells] = ONTOLOGY_ANSWER.relationshipTypes;
if (!shop || !sells) throw new Error("The answer lacks types");

test.each(["", " ", "shop", "ＳＨＯＰ", "shops", "Shop（中）"])(
  "a type is whole for its own name, as %j",
  (text) => {
    expect(findNodeType(shop, text)).toBe(shop);
  },
);

test.each(["kind", "bakery", "BAKERY（中"])("of a type the property is left that matches %j", (text) => {
  expect(findNodeType(shop, text)).toEqual({ ...shop, connections: [] });
});

test.each(["sells", "SELLS", "goods", "Goods（中"])(
  "of a type the connection is left that matches %j",
  (text) => {
    expect(findNodeType(shop, text)).toEqual({ ...shop, properties: [] });
  },
);

test("nothing is left where nothing matches", () => {
  expect(findNodeType(shop, "shop zzz")).toBeNull();
  expect(findRelationshipType(sells, "zzz")).toBeNull();
});

test("of a relationship type the pattern is left that matches", () => {
  const derived = { ...sells, patterns: [{ name: "NEAR", label: { zh: "近", en: "Near" }, weak: false }] };
  expect(findRelationshipType(derived, "近")).toEqual(derived);
  expect(findRelationshipType(derived, "sells")).toBe(derived);
});
