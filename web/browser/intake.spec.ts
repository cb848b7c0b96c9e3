/** A ledger is dropped, asked about, previewed, written and taken back, with the keyboard alone but for the drop. */
import { readFileSync } from "node:fs";
import { type APIRequestContext, expect as check, type Locator, type Page } from "@playwright/test";
import { TEXTS } from "../src/language/intake";
import { fill } from "../src/language/translate";
import { serious } from "./axe";
import { test as base, expect, inEachLanguage } from "./fixtures";
import { ROOT, sampleStore, serve, type TestServer } from "./server";
import type { Language } from "./texts";

const LEDGER = "结对共建台账.xlsx";

const test = base.extend<object, { readonly editable: TestServer }>({
  editable: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
    async ({}, use, { workerIndex }) => {
      const server = await serve(sampleStore(`intake-${workerIndex}`), "--editable");
      await use(server);
      server.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: ({ editable }, use) => use(editable.address),
});

type Key = keyof typeof TEXTS;
const saying =
  (language: Language) =>
  (key: Key, values: Readonly<Record<string, string | number>> = {}) =>
    fill(TEXTS[key][language], values);

async function counts(request: APIRequestContext): Promise<unknown> {
  const query =
    "{ units { totalCount } communities { totalCount } projects { totalCount } sources { totalCount } }";
  return (await request.post("/graphql", { data: { query } })).json();
}

/** As a reader drops a file from a folder. */
async function drop(page: Page, name: string): Promise<void> {
  const content = readFileSync(`${ROOT}/docs/ledgers/${name}`).toString("base64");
  await page.evaluate(
    ([content = "", name = ""]) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [content, name],
  );
}

/** By the key alone that leads from one control to the next. */
async function tabTo(page: Page, aim: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Tab");
    await check(aim).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [0], timeout: 20_000 });
}

inEachLanguage((language) => {
  const say = saying(language);

  test("a ledger is taken in by the keyboard, and taken back as a whole", async ({ page, request }) => {
    test.setTimeout(150_000);
    const before = await counts(request);
    await page.goto("/intake");
    await expect(page.getByRole("heading", { name: say("dropTitle") })).toBeVisible();
    expect(await serious(page)).toEqual([]);
    await drop(page, LEDGER);
    await expect(page.getByRole("heading", { name: say("headOpen", { open: 2 }) })).toBeVisible();
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    expect(await serious(page)).toEqual([]);

    const [ties, values] = [page.getByRole("radiogroup").nth(0), page.getByRole("radiogroup").nth(1)];
    await tabTo(page, ties.getByRole("radio").first());
    await page.keyboard.press("Space");
    await tabTo(page, values.getByRole("radio").first());
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("heading", { name: say("headReady", { count: 194 }) })).toBeVisible();

    await tabTo(page, page.getByRole("button", { name: say("writeCount", { count: 194 }) }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: say("headWritten", { count: 194 }) })).toBeVisible();
    expect(await counts(request)).not.toEqual(before);

    await tabTo(page, page.getByRole("button", { name: say("undo") }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: say("headUndone") })).toBeVisible();
    expect(await counts(request)).toEqual(before);
  });

  test("a column is corrected, and the changes are seen as a picture", async ({ page }) => {
    await page.goto("/intake");
    await drop(page, "需求清单.xlsx");
    const picture = page.getByRole("button", { name: say("asPicture") });
    await picture.click();
    await expect(page.getByRole("img")).toBeVisible();
    await page.getByRole("combobox").nth(2).selectOption("");
    await expect(page.getByRole("combobox").nth(2)).toHaveValue("");
    expect(await serious(page)).toEqual([]);
  });
});

for (const look of [
  { language: "en", colorScheme: "dark", viewport: { width: 1024, height: 768 } },
  { language: "zh", colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const)
  test.describe(`${look.colorScheme}, ${look.viewport.width} px, ${look.language}`, () => {
    test.use(look);

    test("nothing serious, and nothing beside the page", async ({ page }) => {
      test.slow();
      await page.goto("/intake");
      await drop(page, LEDGER);
      await expect(page.getByRole("radiogroup")).toHaveCount(2);
      expect(await serious(page)).toEqual([]);
      const beside = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(beside)).toBe(0);
    });
  });

test("a file that is broken is told as that, and another one is taken", async ({ guarded, page }) => {
  guarded.expect(/status of 400/);
  await page.goto("/intake");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "broken.xlsx",
      mimeType: "application/zip",
      buffer: Buffer.from("PK\u0003\u0004 broken"),
    });
  await expect(page.getByRole("alert")).toContainText("damaged");
  await drop(page, "需求清单.xlsx");
  await expect(page.getByRole("region", { name: TEXTS.sheet.en })).toBeVisible();
});

test("the other pages lead there where the server can be edited", async ({ page }) => {
  await page.goto("/reference");
  await page.getByRole("link", { name: TEXTS.intake.en }).click();
  await expect(page).toHaveURL(/\/intake$/);
});
