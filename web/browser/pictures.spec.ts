/** `make screenshots`: the pictures of the README, always of the same view. */
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { AGREED, around, COMMUNITY } from "./district";
import { expect, test } from "./fixtures";
import { withoutChanges } from "./quiet";

const FOLDER = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const MOST_BYTES = 250_000;
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };
const CO_BUILDERS = around(`day=${AGREED}`, `selected=node:${COMMUNITY.id}`);
const PICTURES = [
  { name: "start-zh-light", link: "/", language: "zh", colorScheme: "light", viewport: WIDE },
  { name: "co-builders-zh-light", link: CO_BUILDERS, language: "zh", colorScheme: "light", viewport: WIDE },
  { name: "co-builders-en-dark", link: CO_BUILDERS, language: "en", colorScheme: "dark", viewport: WIDE },
  { name: "narrow-zh-light", link: CO_BUILDERS, language: "zh", colorScheme: "light", viewport: NARROW },
  { name: "narrow-en-dark", link: CO_BUILDERS, language: "en", colorScheme: "dark", viewport: NARROW },
] as const;

for (const { name, link, ...look } of PICTURES)
  test.describe(name, () => {
    test.use({ ...look, contextOptions: { reducedMotion: "reduce" } });

    test("is taken", async ({ page }) => {
      await withoutChanges(page);
      await page.goto(link, { waitUntil: "networkidle" });
      const path = `${FOLDER}${name}.png`;
      await page.screenshot({ path, animations: "disabled" });
      expect((await stat(path)).size).toBeLessThan(MOST_BYTES);
    });
  });
