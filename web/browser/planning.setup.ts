/**
 * A Neo4j that was just started plans each question for seconds, once; what follows is of a server that has been asked
 * before. How long a first reader waits is printed.
 */
import { expect, test } from "@playwright/test";
import { AGREED, around, COMMUNITY, SCHOOL, SIGNING } from "./district";
import { Explorer } from "./explorer";
import { withoutChanges } from "./quiet";
import { TEXTS } from "./texts";

const VIEWS = [
  around(`selected=node:${COMMUNITY.id}`),
  around("day=2021-06-30", `selected=node:${COMMUNITY.id}`),
  around(`day=${AGREED}`, `selected=node:${SCHOOL.id}`),
  around("depth=4", "limit=5"),
  `/?around=${SCHOOL.id}&selected=node:${SCHOOL.id}&from=${SCHOOL.id}&to=${COMMUNITY.id}`,
  `/?around=${SIGNING.id}&selected=node:${SIGNING.id}`,
  "/",
];

test.use({ locale: "en-US" });

test("the questions of the other tests are planned", async ({ page }) => {
  test.setTimeout(600_000);
  const explorer = new Explorer(page, TEXTS.en);
  await withoutChanges(page);
  for (const view of VIEWS) {
    const begun = Date.now();
    await expect(async () => {
      await page.goto(`${process.env.EXPLORER_ADDRESS}${view}`);
      await page.waitForLoadState("networkidle", { timeout: 20_000 });
      if (view !== "/") await expect(explorer.shown).toBeVisible();
      await expect(page.getByRole("alert")).toHaveCount(0);
    }).toPass({ timeout: 240_000 });
    console.log(`planned after ${Date.now() - begun} ms: ${view}`);
  }
});
