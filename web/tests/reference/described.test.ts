import { getNamedType, isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import {
  ANSWER_TYPES,
  boundsOf,
  LIST_ARGUMENTS,
  LIST_FIELDS,
  ROOT_FIELDS,
} from "../../src/reference/described";
import { GENERAL_FIELDS } from "../../src/reference/general-fields";
import { sectionsOf } from "../../src/reference/page";
import { NODE_TYPES, SCHEMA } from "./schema";

const names = (given: readonly { readonly name: string }[]) => given.map(({ name }) => name);
const found = (text: string) => sectionsOf(null, text);

test("every root field that no type and no relationship declares is told, with all its arguments", () => {
  const declared = NODE_TYPES.flatMap(({ singular, plural }) => [singular, plural]);
  const roots = Object.values(SCHEMA.getQueryType()?.getFields() ?? {});
  const pairs = roots.filter(({ type }) => {
    const connection = getNamedType(type);
    const nodes = isObjectType(connection) && connection.getFields().nodes;
    const row = nodes && getNamedType(nodes.type);
    return row && isObjectType(row) && "weight" in row.getFields() && "evidence" in row.getFields();
  });
  const general = roots.filter(
    (field) => !declared.includes(field.name) && !names(pairs).includes(field.name),
  );
  expect(names(ROOT_FIELDS)).toEqual(expect.arrayContaining(names(GENERAL_FIELDS)));
  expect(names(general).filter((name) => !names(ROOT_FIELDS).includes(name))).toEqual([]);
  for (const { name, arguments: given } of ROOT_FIELDS)
    expect(given.map((each) => [each.name, each.type])).toEqual(
      SCHEMA.getQueryType()
        ?.getFields()
        [name]?.args.map((each) => [each.name, String(each.type)]),
    );
});

test("types of answers have the fields of the schema", () => {
  for (const { name, fields } of ANSWER_TYPES) {
    const type = SCHEMA.getType(name);
    expect(isObjectType(type) && Object.keys(type.getFields())).toEqual(names(fields));
  }
});

describe("what a description says of default and range is what the column says", () => {
  const given = [...ROOT_FIELDS, ...ANSWER_TYPES.flatMap(({ fields }) => fields)].flatMap((field) =>
    field.arguments.map((argument) => ({ field: field.name, ...argument })),
  );
  const numbers = (text: string) => text.replaceAll(/(\d),(\d)/g, "$1$2");

  test.each(given)("$field $name", ({ field, name, description }) => {
    const { otherwise, range } = boundsOf(field, name);
    const text = numbers(description?.en ?? "");
    const unless = /(\d[\d.]*) when not given/.exec(text)?.[1];
    const [, least, most] = /\b(\d+) to (\d+)\b/.exec(text) ?? [];
    if (unless) expect(otherwise?.en).toBe(unless);
    if (least) expect(range?.en).toContain(`${least}–${most}`);
  });
});

test("groups, page info, omissions and analyses are found", () => {
  expect(names(found("groups").listFields)).toContain("groups");
  expect(names(found("pageInfo").listFields)).toEqual(["pageInfo"]);
  expect(names(found("omitted").answers)).toEqual(expect.arrayContaining(["Network", "Omitted", "Analysis"]));
  expect(names(found("coverageGaps").answers)).toEqual(["Analysis"]);
  expect(names(found("介数").answers)).toEqual(["Analysis"]);
  expect(names(found("maxLength").rootFields)).toEqual(["paths"]);
  expect(names(found("orderBy").listArguments)).toEqual(["orderBy"]);
  expect([LIST_ARGUMENTS.length, LIST_FIELDS.length]).toEqual([8, 5]);
});
