/** The first view is there within a second, from few bytes; 2,000 nodes and 6,000 relationships are smooth. Prints what it measures. */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { answerCrowd, CROWD, framesWhile, timeOfExpanding } from "./crowd";
import { around } from "./district";
import { expect, test } from "./fixtures";

const STATIC = new URL("../../server/static/", import.meta.url);
const BUNDLE_KILOBYTES = 350;
const FIRST_VIEW_SECONDS = 1;
const FRAMES_A_SECOND = 30;
const EXPANDING_MILLISECONDS = 200;

// A trace, or a test beside it, takes the processors from what is measured.
test.use({ trace: "off" });
test.describe.configure({ mode: "default" });

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
  console.log(`first views after ${seconds.map((each) => each.toFixed(2)).join(", ")} s`);
  expect(Math.min(...seconds)).toBeLessThan(FIRST_VIEW_SECONDS);
});

test("a crowd is panned and zoomed smoothly", async ({ explorer, page }) => {
  await answerCrowd(page);
  await explorer.open(CROWD);
  const pan = await framesWhile(page, async () => {
    await page.mouse.move(580, 660);
    await page.mouse.down();
    for (let step = 0; step < 60; step += 1)
      await page.mouse.move(580 + 3 * (step % 30), 660 - 2 * (step % 40));
    await page.mouse.up();
  });
  const zoom = await framesWhile(page, async () => {
    for (let step = 0; step < 24; step += 1) {
      await page.mouse.wheel(0, step % 12 < 6 ? -120 : 120);
      await page.waitForTimeout(60);
    }
  });
  console.log(`pan ${Math.round(pan)}, zoom ${Math.round(zoom)} frames a second`);
  expect(Math.min(pan, zoom)).toBeGreaterThan(FRAMES_A_SECOND);
});

test("expanding a node of a crowd is shown at once", async ({ explorer, page }) => {
  await answerCrowd(page);
  const times: number[] = [];
  // Code that has run often is faster, so each is the first on its page.
  for (let visit = 0; visit < 5; visit += 1) {
    await explorer.open(CROWD);
    await explorer.picturePlace.press("ArrowRight");
    await page.waitForTimeout(1000);
    times.push(Math.round(await timeOfExpanding(page)));
  }
  console.log(`expanding takes ${times.join(", ")} ms`);
  expect(Math.min(...times)).toBeLessThan(EXPANDING_MILLISECONDS);
});
