/** What others write while the page is open is told, and loaded when the reader asks for it. */
import type { APIRequestContext } from "@playwright/test";
import { serious } from "./axe";
import { around, COMMUNITY } from "./district";
import { test as base, expect, inEachLanguage } from "./fixtures";
import { sampleStore, serve, type TestServer } from "./server";

const test = base.extend<object, { readonly editable: TestServer }>({
  editable: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
    async ({}, use, { workerIndex }) => {
      const server = await serve(sampleStore(`changes-${workerIndex}`), "--editable");
      await use(server);
      server.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: ({ editable }, use) => use(editable.address),
});

const sources = [{ source: "people-jinchang-agreement" }];

/** Writes a unit that reports in to the community, as one revision of two records. */
async function write(request: APIRequestContext, name: string): Promise<void> {
  const steps = [
    { unit: { key: name, name, sources } },
    { reportsInTo: { from: { step: 0 }, to: { id: COMMUNITY.id }, sources } },
  ];
  const query = `mutation($steps: [WriteStep!]!) { write(requestId: "${name}", steps: $steps) { revision { sequence } errors { message } } }`;
  const response = await request.post("/graphql", { data: { query, variables: { steps } } });
  expect((await response.json()).data?.write).toMatchObject({ revision: expect.anything(), errors: [] });
}

inEachLanguage((language) => {
  test("it is told and loaded on request, and nothing else changes", async ({ explorer, page, request }) => {
    test.slow();
    const heard = page.waitForResponse(
      (response) => response.headers()["content-type"]?.startsWith("text/event-stream") ?? false,
    );
    await explorer.open(around("panel=table", "limit=1000", `selected=node:${COMMUNITY.id}`));
    await heard;
    const before = await explorer.seen();
    await write(request, `test-school-${language}`);
    await expect(explorer.saying("newsOne", { count: 2 })).toBeVisible();
    expect(await serious(page)).toEqual([]);
    expect(await explorer.namesInTable()).toEqual(before.names);
    await explorer.button("update").click();
    await expect.poll(() => explorer.namesInTable()).toContain(`test-school-${language}`);
    await expect(explorer.button("update")).toHaveCount(0);
    await expect(explorer.about(COMMUNITY.name)).toContainText(`test-school-${language}`);
    expect(page.url()).toBe(before.link);
  });

  test("revisions add up, and what is put off is told with the next", async ({ explorer, page, request }) => {
    const heard = page.waitForResponse(
      (response) => response.headers()["content-type"]?.startsWith("text/event-stream") ?? false,
    );
    await page.goto("/");
    await heard;
    await write(request, `test-clinic-${language}`);
    await expect(explorer.saying("newsOne", { count: 2 })).toBeVisible();
    await explorer.button("updateLater").press("Escape");
    await expect(explorer.button("update")).toHaveCount(0);
    await write(request, `test-shop-${language}`);
    await expect(explorer.saying("newsMany", { count: 4 })).toBeVisible();
  });
});

test("a server that does not tell of changes is not asked again", async ({ explorer, page }) => {
  let asked = 0;
  await page.route("/graphql", (route) => {
    if (!route.request().headers().accept?.startsWith("text/event-stream")) return route.continue();
    asked += 1;
    return route.fulfill({ json: { errors: [{ message: "changes: no such field" }] } });
  });
  await explorer.open(around());
  await page.waitForTimeout(3_000);
  expect(asked).toBe(1);
});
