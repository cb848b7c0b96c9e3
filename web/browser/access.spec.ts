/** A server that answers only those who send a token: the page asks for one, and sends it with all that it asks. */
import { rmSync } from "node:fs";
import { serious } from "./axe";
import { AGREED, around, COMMUNITY } from "./district";
import { readGexf } from "./files";
import { test as base, expect, inEachLanguage } from "./fixtures";
import { gongjian, ROOT, sampleStore, serve, type TestServer } from "./server";

interface Guarded extends TestServer {
  readonly token: string;
}

const test = base.extend<object, { readonly guardedServer: Guarded }>({
  guardedServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
    async ({}, use, { workerIndex }) => {
      const file = `var/browser/tokens-${workerIndex}`;
      rmSync(`${ROOT}/${file}`, { force: true });
      const said = gongjian("token", "add", "--role", "reader", "--actor", "test", "--tokens", file);
      const token = /gj_[\w-]+/.exec(said)?.[0] ?? "";
      const server = await serve(sampleStore(`access-${workerIndex}`), "--tokens", file);
      await use({ ...server, token });
      server.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: ({ guardedServer }, use) => use(guardedServer.address),
});

inEachLanguage(() => {
  test("a token is asked for, a wrong one is told, and a right one goes with everything", async ({
    explorer,
    guarded,
    guardedServer,
    page,
  }) => {
    test.slow();
    guarded.expect(/status of 401/);
    const { texts } = explorer;
    await page.goto(around(`day=${AGREED}`, "panel=table", `selected=node:${COMMUNITY.id}`));
    const dialog = page.getByRole("dialog", { name: texts.tokenTitle });
    await expect(dialog).toContainText("there is no token");
    await expect(dialog.getByLabel(texts.tokenField)).toBeFocused();
    expect(await serious(page)).toEqual([]);
    await dialog.getByLabel(texts.tokenField).fill("gj_wrong");
    await page.keyboard.press("Enter");
    // All requests of a page are refused first, which takes a while on a busy machine.
    await expect(dialog.getByRole("alert")).toContainText(texts.tokenWrong, { timeout: 40_000 });
    await dialog.getByLabel(texts.tokenField).fill(guardedServer.token);
    const heard = page.waitForResponse(
      (response) => response.request().headers().accept?.startsWith("text/event-stream") === true,
    );
    await explorer.button("tokenUse").click();
    await expect(explorer.shown).toBeVisible();
    await expect(dialog).toHaveCount(0);
    expect((await heard).status()).toBe(200);
    await expect(explorer.about(COMMUNITY.name)).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);

    await page.reload();
    await expect(explorer.shown).toBeVisible();
    const names = await explorer.namesInTable();
    const menu = await explorer.takingAway();
    const file = await explorer.takeAway(menu.getByRole("link", { name: /^gexf/ }));
    expect(file.suggestedFilename()).toMatch(/\.gexf$/);
    expect((await readGexf(page, file)).map(({ name }) => name).sort()).toEqual(names.sort());
    await page.keyboard.press("Escape");

    await explorer.button("tokenForget").click();
    await expect(dialog).toBeVisible();
  });

  test("whoever has no token can say so, and is told what to do", async ({ explorer, guarded, page }) => {
    guarded.expect(/status of 401/);
    await page.goto("/");
    const dialog = page.getByRole("dialog", { name: explorer.texts.tokenTitle });
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("alert")).toContainText(explorer.texts.failureToken);
    await explorer.button("retry").click();
    await expect(dialog).toBeVisible();
  });
});
