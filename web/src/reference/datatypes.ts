/** The datatypes of properties: the scalar that GraphQL gives, and what a `where` may ask of them. */
import type { Label } from "../ontology/ontology";

export interface Datatype {
  readonly name: string;
  readonly label: Label;
  readonly scalar: string;
  readonly operators: readonly string[];
}

const ORDER = ["lt", "lte", "gt", "gte"];
const PARTS = ["contains", "startsWith", "endsWith"];
const EQUAL = ["eq", "ne", "in", "notIn"];
const NULL = ["isNull"];

export const DATATYPES: readonly Datatype[] = [
  {
    name: "identifier",
    label: { zh: "标识", en: "Identifier" },
    scalar: "ID",
    operators: [...EQUAL, ...ORDER, ...PARTS, ...NULL],
  },
  {
    name: "text",
    label: { zh: "文本", en: "Text" },
    scalar: "String",
    operators: [...EQUAL, ...ORDER, ...PARTS, ...NULL],
  },
  {
    name: "texts",
    label: { zh: "多个文本", en: "Texts" },
    scalar: "[String!]",
    operators: ["eq", "in", ...PARTS, ...NULL],
  },
  { name: "enum", label: { zh: "枚举", en: "Enumeration" }, scalar: "enum", operators: [...EQUAL, ...NULL] },
  {
    name: "boolean",
    label: { zh: "是否", en: "Boolean" },
    scalar: "Boolean",
    operators: ["eq", "ne", ...NULL],
  },
  {
    name: "integer",
    label: { zh: "整数", en: "Integer" },
    scalar: "Int",
    operators: [...EQUAL, ...ORDER, ...NULL],
  },
  {
    name: "decimal",
    label: { zh: "小数", en: "Decimal" },
    scalar: "Float",
    operators: [...EQUAL, ...ORDER, ...NULL],
  },
  {
    name: "date",
    label: { zh: "日期（日、月或年）", en: "Date (a day, month or year)" },
    scalar: "Date",
    operators: [...EQUAL, ...ORDER, ...NULL],
  },
  {
    name: "instant",
    label: { zh: "时刻", en: "Instant" },
    scalar: "DateTime",
    operators: [...EQUAL, ...ORDER, ...NULL],
  },
  {
    name: "url",
    label: { zh: "网址", en: "Address" },
    scalar: "String",
    operators: [...EQUAL, ...PARTS, ...NULL],
  },
];

/** The label of a datatype; its name where a newer server knows more than this page. */
export function datatypeLabel(name: string): Label {
  return DATATYPES.find((each) => each.name === name)?.label ?? { zh: name, en: name };
}
