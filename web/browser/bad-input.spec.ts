/** Whatever goes wrong is told in the page, with what to do. */
import type { Page } from "@playwright/test";
import { AGREED, around, BEFORE, COMMUNITY, SIGNING } from "./district";
import { expect, inEachLanguage, test } from "./fixtures";
import { pattern } from "./texts";

/** Answers the network's query by what `change` makes of the server's answer; the other queries pass. */
async function changeNetwork(page: Page, change: (network: NetworkAnswer) => void): Promise<void> {
  await page.route("/graphql", async (route) => {
    if (!route.request().postData()?.includes("query Network")) return route.continue();
    const response = await route.fetch();
    const body = (await response.json()) as { data: { network: NetworkAnswer } };
    change(body.data.network);
    return route.fulfill({ response, json: body });
  });
}

interface NetworkAnswer {
  nodes: { id: string; name: string }[];
  edges: unknown[];
  omitted: { node: string; type: string; count: number }[];
}

inEachLanguage(() => {
  test("a server that does not answer", async ({ explorer, guarded, page }) => {
    guarded.expect(/net::ERR_CONNECTION_REFUSED/);
    await page.route("/graphql", (route) => route.abort("connectionrefused"));
    await page.goto(around());
    await expect(page.getByRole("alert")).toContainText(explorer.texts.failureUnreachable);
    await page.unroute("/graphql");
    await explorer.button("retry").click();
    await expect(explorer.shown).toBeVisible();
  });

  test("a server that stops while the picture is there", async ({ explorer, guarded, page }) => {
    guarded.expect(/net::ERR_CONNECTION_REFUSED/);
    await explorer.open(around("panel=table"));
    const names = await explorer.namesInTable();
    await page.route("/graphql", (route) => route.abort("connectionrefused"));
    await explorer.chooseDay("2021-06-30");
    await expect(page.getByRole("alert").first()).toContainText(explorer.texts.failureUnreachable);
    expect(await explorer.namesInTable()).toEqual(names);
  });

  test("a fault of the server", async ({ explorer, guarded, page }) => {
    guarded.expect(/status of 500/);
    await page.route("/graphql", (route) =>
      route.fulfill({
        status: 500,
        json: { errors: [{ message: "x", extensions: { code: "INTERNAL", requestId: "r-7" } }] },
      }),
    );
    await page.goto(around());
    await expect(page.getByRole("alert")).toContainText(pattern(explorer.texts.failureFault, { id: "r-7" }));
  });
});

inEachLanguage(() => {
  test("a key that no node has", async ({ explorer, page }) => {
    await page.goto("/?around=Community:000000000000");
    await expect(page.getByText(pattern(explorer.texts.unknownNodes))).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  test("an id of a type that no node has", async ({ explorer, page }) => {
    await page.goto("/?around=Castle:1");
    await expect(page.getByRole("alert")).toContainText(explorer.texts.failureId);
  });

  test("a day on which nothing of the view is there", async ({ explorer, page }) => {
    await page.goto(`/?around=${SIGNING.id}&day=${BEFORE}`);
    await expect(
      page.getByText(pattern(explorer.texts.absentNodes, { day: BEFORE, names: SIGNING.name })),
    ).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await explorer.button("allTimeShow").first().click();
    await expect(explorer.shown).toBeVisible();
  });

  test("the day is moved to before anything of the view was there, and back", async ({ explorer, page }) => {
    await explorer.open(`/?around=${SIGNING.id}&panel=table`);
    const names = await explorer.namesInTable();
    await explorer.dayField.fill(BEFORE);
    await expect(explorer.saying("absentNodes", { day: BEFORE, names: SIGNING.name })).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect.poll(() => explorer.namesInTable()).toEqual([]);
    await page.getByRole("slider", { name: explorer.texts.daySlider }).press("ArrowRight");
    await expect(explorer.shown).toBeVisible();
    await expect(explorer.dayField).toHaveValue(AGREED);
    await expect.poll(() => explorer.namesInTable()).toEqual(names);
  });

  test("a broken link", async ({ explorer, page }) => {
    await explorer.open(around("depth=deep", "day=2021-02-30", "hiddenNodes=Castle", "x=%E0%A4%A"));
    const said = page.getByRole("status").filter({ hasText: pattern(explorer.texts.dropped) });
    for (const part of ["depth=deep", "day=2021-02-30", "Castle", "x=%E0%A4%A"])
      await expect(said).toContainText(part);
  });

  test("a view over the limit", async ({ explorer, page }) => {
    await explorer.open(around("depth=4", "limit=5"));
    const { texts } = explorer;
    await page.getByText(pattern(texts.omitted)).click();
    await expect(page.getByText(pattern(texts.limitReached, { limit: 5 }))).toBeVisible();
    await page.getByRole("button", { name: pattern(texts.raiseLimit, { limit: 10 }) }).click();
    await expect(explorer.saying("shown", { nodes: 10 })).toBeVisible();
  });

  test("a browser without WebGL", async ({ explorer, page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await explorer.open(around());
    await expect(page.getByRole("main")).toContainText(explorer.texts.noWebGLHere);
    await expect(page.getByRole("img", { name: pattern(explorer.texts.staticPicture) })).toBeVisible();
    expect(await explorer.namesInTable()).toContain(COMMUNITY.name);
  });
});

test("names are text, never markup", async ({ explorer, page }) => {
  const name = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
  await changeNetwork(page, ({ nodes }) => {
    for (const node of nodes) node.name = name;
  });
  await explorer.open(around("panel=table", `selected=node:${COMMUNITY.id}`));
  expect(new Set(await explorer.namesInTable())).toEqual(new Set([name]));
  await expect(page.locator("img[src=x]")).toHaveCount(0);
  await expect(page).not.toHaveTitle("taken");
});
