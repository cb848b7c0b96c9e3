/** The explorer's own texts, by which tests find what a reader sees, in either language. */
import { en, type Texts } from "../src/language/en";
import type { Language, TextKey } from "../src/language/translate";
import { zh } from "../src/language/zh";

export const TEXTS: Readonly<Record<Language, Texts>> = { en, zh };
export const LOCALES: Readonly<Record<Language, string>> = { en: "en-US", zh: "zh-CN" };
export const LANGUAGES: readonly Language[] = ["zh", "en"];

/** The text with whatever stands in its gaps: `{nodes} nodes` finds "3 nodes". */
export function pattern(text: string, values: Readonly<Record<string, string | number>> = {}): RegExp {
  const parts = text.replace(/\{(\w+)\|([^|}]*)\|([^|}]*)\}/g, "{$1}{either}").split(/\{(\w+)\}/);
  const source = parts.map((part, place) =>
    place % 2 === 0 ? escaped(part) : part in values ? escaped(String(values[part])) : ".+?",
  );
  return new RegExp(source.join(""));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

export type { Language, TextKey };
