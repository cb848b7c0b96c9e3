import { expect, test } from "vitest";
import { ownProperties, sharedProperties } from "../../src/reference/shared-properties";

const property = (name: string, zh = name) => ({
  name,
  label: { zh, en: name },
  description: null,
  datatype: "text",
  values: [],
});
const one = { properties: [property("key"), property("kind", "甲"), property("name")] };
const other = { properties: [property("name"), property("kind", "乙"), property("key")] };

test("shared is what all types have alike, in the order of the first", () => {
  const shared = sharedProperties([one, other]);
  expect(shared.map(({ name }) => name)).toEqual(["key", "name"]);
  expect(ownProperties(other, shared)).toEqual([property("kind", "乙")]);
});

test("a type alone shares nothing", () => {
  expect(sharedProperties([one])).toEqual([]);
  expect(sharedProperties([])).toEqual([]);
});
