/** What every test has: a guarded page, and the explorer as a reader of one language sees it. */
import { test as base, expect } from "@playwright/test";
import { Explorer } from "./explorer";
import { type Guard, guard } from "./guard";
import { LANGUAGES, type Language, LOCALES, TEXTS } from "./texts";

interface Fixtures {
  readonly language: Language;
  readonly guarded: Guard;
  readonly explorer: Explorer;
}

export const test = base.extend<Fixtures>({
  language: ["en", { option: true }],
  // The server's address is known only once it runs, after the configuration was read.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
  baseURL: async ({}, use) => use(process.env.EXPLORER_ADDRESS),
  locale: async ({ language }, use) => use(LOCALES[language]),
  guarded: [
    async ({ context, baseURL }, use) => {
      const guarded = await guard(context, baseURL ?? "");
      await use(guarded);
      expect(guarded.found).toEqual([]);
    },
    { auto: true },
  ],
  explorer: async ({ page, language }, use) => use(new Explorer(page, TEXTS[language])),
});

export function inEachLanguage(define: (language: Language) => void): void {
  for (const language of LANGUAGES)
    test.describe(language, () => {
      test.use({ language });
      define(language);
    });
}

export { expect };
