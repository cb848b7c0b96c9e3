/** Everything that changes the view: the link, the day, expanding, the keyboard. */
import { AGREED, around, BRANCH, COMMUNITY, SCHOOL } from "./district";
import { expect, inEachLanguage, test } from "./fixtures";
import { pattern } from "./texts";

const EMPTY = { x: 0, y: 0, width: 0, height: 0 };

inEachLanguage(() => {
  test("a link gives the same view again", async ({ explorer, page }) => {
    await explorer.open(
      around(`day=${AGREED}`, "layout=circular", "panel=table", `selected=node:${SCHOOL.id}`),
    );
    await expect(explorer.factsOn(SCHOOL.name, COMMUNITY.name).first()).toBeVisible();
    const seen = await explorer.seen();
    await page.reload();
    await expect.poll(() => explorer.seen()).toEqual(seen);
  });

  test("the day moves from change to change", async ({ explorer, page }) => {
    await explorer.open(around("panel=table"));
    await page.getByRole("slider", { name: explorer.texts.daySlider }).press("ArrowLeft");
    await expect(explorer.dayField).toHaveValue(AGREED);
    await expect(page).toHaveURL(new RegExp(`day=${AGREED}`));
  });

  test("a node is expanded and collapsed, with the mouse and the keyboard", async ({ explorer, page }) => {
    await explorer.open(around("panel=table", `selected=node:${BRANCH.id}`));
    const few = await explorer.namesInTable();
    const toolbar = explorer.toolbar(BRANCH.name);
    await toolbar.getByRole("button", { name: pattern(explorer.texts.expandMore) }).click();
    // A wider network is a new statement, which Neo4j plans first.
    await expect
      .poll(async () => (await explorer.namesInTable()).length, { timeout: 20_000 })
      .toBeGreaterThan(few.length);
    await toolbar.getByRole("button", { name: explorer.texts.collapse }).click();
    await expect.poll(() => explorer.namesInTable()).toEqual(few);
    await explorer.picturePlace.focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await explorer.namesInTable()).length).toBeGreaterThan(few.length);
    await page.keyboard.press("Delete");
    await expect.poll(() => explorer.namesInTable()).toEqual(few);
    await explorer.button("undo").click();
    await expect.poll(async () => (await explorer.namesInTable()).length).toBeGreaterThan(few.length);
  });

  test("a name in the picture is as good as its dot", async ({ explorer, page }) => {
    await explorer.open(around("limit=1"));
    await explorer.picturePlace.focus();
    const { x, y, width, height } = (await explorer.picturePlace.boundingBox()) ?? EMPTY;
    // The only node is in the middle, its name right of it.
    await page.mouse.click(x + width / 2 + 30, y + height / 2);
    await expect(explorer.about(COMMUNITY.name)).toBeVisible();
  });

  test("what is selected is said", async ({ explorer, page }) => {
    await explorer.open(around(`selected=node:${COMMUNITY.id}`));
    const said = pattern(explorer.texts.selectedNode, { name: COMMUNITY.name });
    await expect(page.getByRole("main").getByText(said)).toBeAttached();
    await explorer.picturePlace.focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("main").getByText(said)).not.toBeAttached();
    await page.keyboard.press("Escape");
    await expect(page.getByText(explorer.texts.detailHint)).toBeVisible();
  });
});
