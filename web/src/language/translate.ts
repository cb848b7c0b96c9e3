/** Texts in the reader's language: `t("shown", { nodes: 3, edges: 2 })`. Components that call it follow the language. */
import { effect, signal } from "@preact/signals";
import { en, type Texts } from "./en";
import { zh } from "./zh";

export type Language = "zh" | "en";
export type TextKey = keyof Texts;

const TEXTS: Readonly<Record<Language, Texts>> = { zh, en };
const STORED = "gongjian.language";
const PLACE = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** The first of the wishes that is a language of ours, else English. */
export function detectLanguage(wishes: readonly (string | null)[]): Language {
  for (const wish of wishes) {
    if (wish?.toLowerCase().startsWith("zh")) return "zh";
    if (wish?.toLowerCase().startsWith("en")) return "en";
  }
  return "en";
}

export const language = signal<Language>("en");

/** Begins with the link's language, the one chosen before, or the browser's; keeps the page's `lang` in step. */
export function startLanguage(fromLink: string | null): void {
  language.value = detectLanguage([fromLink, stored(), ...navigator.languages]);
  effect(() => {
    document.documentElement.lang = language.value === "zh" ? "zh-CN" : "en";
  });
}

export function chooseLanguage(chosen: Language): void {
  language.value = chosen;
  forgetLinked();
  try {
    localStorage.setItem(STORED, chosen);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

/** What the reader chooses holds after a reload too, whatever the link said. */
function forgetLinked(): void {
  const { pathname, search, hash } = location;
  if (!/[?&]lang=/.test(search)) return;
  const kept = search
    .slice(1)
    .split("&")
    .filter((part) => !part.startsWith("lang="));
  const query = kept.join("&");
  history.replaceState(history.state, "", pathname + (query && `?${query}`) + hash);
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(TEXTS[language.value][key], values);
}

/** A text with values in the places of their names: `{count} found`, `{count|node|nodes}` for 1 node and 2 nodes. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(PLACE, (whole, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : `${value} ${Number(value) === 1 ? one : other}`;
  });
}

/** A label of the ontology in the reader's language. */
export function label(given: { readonly zh: string; readonly en: string }): string {
  return given[language.value] || given.zh || given.en;
}

/** A label within a sentence: small at its beginning, unless it begins with an abbreviation. */
export function inSentence(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
