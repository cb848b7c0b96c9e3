/** The guard itself: it notices. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { guard } from "./guard";

const WRONGS: readonly (readonly [string, RegExp, (page: Page) => Promise<unknown>])[] = [
  [
    "a request to another machine",
    /^request: http:\/\/192\.0\.2\.1\/$/,
    (page) => page.evaluate(() => location.assign("http://192.0.2.1/")),
  ],
  [
    "what the policy forbids",
    /^console: policy: connect-src http:\/\/192\.0\.2\.1\/$/,
    (page) => page.evaluate(() => fetch("http://192.0.2.1/").catch(() => null)),
  ],
  [
    "an error of the page",
    /^error: wrong$/,
    (page) => page.evaluate(() => void Promise.reject(new Error("wrong"))),
  ],
];

for (const [what, report, bring] of WRONGS)
  test(what, async ({ baseURL, context, guarded, page }) => {
    guarded.expect(/./);
    const { found } = await guard(context, baseURL ?? "");
    await page.goto("/");
    await bring(page);
    await expect.poll(() => found.some((one) => report.test(one))).toBe(true);
  });
