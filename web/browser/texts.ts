/** The explorer's own texts, by which tests find what a reader sees, in either language. */
import { en, type Texts } from "../src/language/en";
import type { Language, TextKey } from "../src/language/translate";
import { zh } from "../src/language/zh";

export const TEXTS: Readonly<Record<Language, Texts>> = { en, zh };
export const LOCALES: Readonly<Record<Language, string>> = { en: "en-US", zh: "zh-CN" };
export const LANGUAGES: readonly Language[] = ["zh", "en"];

/** The text with whatever stands in its gaps: `{nodes|node|nodes}` finds "3 nodes". */
export function pattern(text: string, values: Readonly<Record<string, string | number>> = {}): RegExp {
  const parts = text.split(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/);
  let source = "";
  for (let place = 0; place < parts.length; place += 4) {
    const [before = "", name, one, other] = parts.slice(place, place + 4);
    source += escaped(before);
    if (name !== undefined) source += name in values ? escaped(String(values[name])) : ".+?";
    if (one !== undefined) source += ` (?:${escaped(one)}|${escaped(other ?? "")})`;
  }
  return new RegExp(source);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

export type { Language, TextKey };
