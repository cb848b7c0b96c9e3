/** Files and pictures hold what is seen. */
import { AGREED, around } from "./district";
import { readGexf, sizeOfPng, textsOfSvg } from "./files";
import { expect, inEachLanguage, test } from "./fixtures";

inEachLanguage(() => {
  test("the file holds what is seen", async ({ explorer }) => {
    await explorer.open(around(`day=${AGREED}`, "panel=table"));
    const names = await explorer.namesInTable();
    const menu = await explorer.takingAway();
    const gexf = await readGexf(
      explorer.page,
      await explorer.takeAway(menu.getByRole("link", { name: /^gexf/ })),
    );
    expect(gexf.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  test("the pictures hold what is seen", async ({ explorer, page }) => {
    await explorer.open(around(`day=${AGREED}`, "panel=table"));
    const names = await explorer.namesInTable();
    const texts = await textsOfSvg(page, await explorer.picture("SVG"));
    for (const name of names) expect(texts.join("\n")).toContain(name);
    await page.reload();
    const [width, height] = await sizeOfPng(await explorer.picture("PNG"));
    expect(Math.min(width, height)).toBeGreaterThan(500);
  });
});
