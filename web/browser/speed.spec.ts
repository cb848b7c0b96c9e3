/** The first view is there within a second, from few bytes. */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { around } from "./district";
import { expect, test } from "./fixtures";

const STATIC = new URL("../../server/static/", import.meta.url);
const BUNDLE_KILOBYTES = 350;
const FIRST_VIEW_SECONDS = 1;

/** Every script that the page loads at the start, also those which its scripts import. */
function scriptsOf(page: string): ReadonlySet<string> {
  const found = new Set<string>();
  const read = (text: string) => {
    for (const [, name = ""] of text.matchAll(/["'/]([\w-]+\.js)["']/g)) {
      if (found.has(name) || !BUILT.has(name)) continue;
      found.add(name);
      read(readFileSync(new URL(`assets/${name}`, STATIC), "utf8"));
    }
  };
  read(readFileSync(new URL(page, STATIC), "utf8"));
  return found;
}

const BUILT = new Set(readdirSync(new URL("assets/", STATIC)));

test("the explorer's scripts are small", () => {
  const sizes = [...scriptsOf("index.html")].map(
    (name) => gzipSync(readFileSync(new URL(`assets/${name}`, STATIC))).length,
  );
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0) / 1000).toBeLessThan(BUNDLE_KILOBYTES);
});

test("the first view is on screen within a second", async ({ explorer, page }) => {
  // The first visit also pays for the server's and the browser's own beginnings.
  const seconds: number[] = [];
  for (let visit = 0; visit < 4; visit += 1) {
    await explorer.open(around());
    seconds.push((await page.evaluate(() => performance.now())) / 1000);
  }
  expect(Math.min(...seconds)).toBeLessThan(FIRST_VIEW_SECONDS);
});
