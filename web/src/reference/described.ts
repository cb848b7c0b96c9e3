/** What the schema says of what every deployment has: general root fields, lists, and the types of their answers. */
import { GENERAL, LIST, TYPES } from "../api/generated/described-schema";
import type { Label } from "../ontology/ontology";

export interface Argument {
  readonly name: string;
  readonly type: string;
  readonly description: Label | null;
}

export interface Field extends Argument {
  readonly arguments: readonly Argument[];
}

export interface DescribedType {
  readonly name: string;
  readonly description: Label | null;
  readonly fields: readonly Field[];
}

export const ROOT_FIELDS: readonly Field[] = GENERAL;
export const LIST_ARGUMENTS: readonly Argument[] = LIST.arguments;
export const LIST_FIELDS: readonly Field[] = LIST.fields;
export const ANSWER_TYPES: readonly DescribedType[] = TYPES;

/** What holds where an argument is not given, and what is allowed. */
export interface Bounds {
  readonly otherwise?: Label;
  readonly range?: Label;
}

const same = (text: string): Label => ({ zh: text, en: text });
const all: Label = { zh: "全部", en: "all" };
const recorded: Label = { zh: "所有记录的", en: "all recorded" };
const page = { otherwise: same("100"), range: same("0–1000") };

const state = {
  otherwise: { zh: "现在", en: "now" },
  range: { zh: "修订或时刻", en: "a revision or an instant" },
};

/** By the name of an argument, or that of its field and its own where they differ. */
const BOUNDS: Readonly<Record<string, Bounds>> = {
  first: page,
  last: { range: same("0–1000") },
  "paths.first": { otherwise: same("10"), range: same("0–1000") },
  asOf: {
    otherwise: { zh: "所有时间", en: "all recorded time" },
    range: { zh: "日", en: "a day" },
  },
  asKnownAt: state,
  knownFrom: state,
  knownTo: state,
  around: { range: { zh: "1–1000 个", en: "1–1000 ids" } },
  "analysis.around": {
    otherwise: { zh: "整个图", en: "the whole graph" },
    range: { zh: "1–1000 个", en: "1–1000 ids" },
  },
  ids: { range: { zh: "至多 1000 个", en: "at most 1000 ids" } },
  of: { range: { zh: "2–10 个", en: "2–10 ids" } },
  "revisions.of": { otherwise: { zh: "全部记录", en: "all records" } },
  "revisions.actor": { otherwise: { zh: "不限", en: "any" } },
  since: { range: same("≥ 0") },
  "dormantTies.of": { otherwise: { zh: "不限", en: "any" } },
  text: {
    range: {
      zh: "1–200 个字符，至多 8 个词",
      en: "1–200 characters, at most 8 words",
    },
  },
  types: { otherwise: all },
  "diff.types": { otherwise: recorded },
  relationshipTypes: { otherwise: recorded },
  nodeTypes: { otherwise: all },
  patterns: { otherwise: all },
  depth: { otherwise: same("1"), range: same("0–4") },
  limit: { otherwise: same("300"), range: same("1–1000") },
  minWeight: { otherwise: { zh: "不限", en: "any" }, range: same("≥ 1") },
  maxLength: { otherwise: same("4"), range: same("1–6") },
  resolution: { otherwise: same("1"), range: same("0.01–100") },
  seed: { otherwise: same("7"), range: same("0–2147483647") },
  months: { otherwise: same("12"), range: same("1–1200") },
  days: { otherwise: same("31"), range: same("1–36600") },
  least: { otherwise: same("2"), range: same("2–1000") },
  day: { otherwise: same("asOf") },
  by: { otherwise: { zh: "合为一组", en: "all in one group" } },
};

export function boundsOf(field: string, argument: string): Bounds {
  return BOUNDS[`${field}.${argument}`] ?? BOUNDS[argument] ?? {};
}
