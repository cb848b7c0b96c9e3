import { isInputObjectType } from "graphql";
import { expect, test } from "vitest";
import { DATATYPES, datatypeLabel } from "../../src/reference/datatypes";
import { SCHEMA } from "./schema";

const filterOf = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Filter`;
const enumeration = { enum: "UnitKindFilter" } as Readonly<Record<string, string>>;

test.each(DATATYPES)("$name has the filters of the schema", (datatype) => {
  const input = SCHEMA.getType(enumeration[datatype.name] ?? filterOf(datatype.name));
  if (!isInputObjectType(input)) throw new Error(`${datatype.name} has no filter`);
  expect(new Set(datatype.operators)).toEqual(new Set(Object.keys(input.getFields())));
});

test("a datatype that is not known goes by its name", () => {
  expect(datatypeLabel("date").zh).toBe("日期（日、月或年）");
  expect(datatypeLabel("color")).toEqual({ zh: "color", en: "color" });
});
