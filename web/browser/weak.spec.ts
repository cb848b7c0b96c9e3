/** What holds by a joint activity alone is told apart: in the picture, in its legend, and by a switch of the filters. */
import { VILLAGE } from "./district";
import { dashesOfSvg, textsOfSvg } from "./files";
import { expect, inEachLanguage, test } from "./fixtures";

inEachLanguage((language) => {
  const [all, weak] = [VILLAGE.type[language], VILLAGE.weak[language]];
  const link = `/?around=${VILLAGE.id}`;

  test("the picture has dots for it, and its legend says what they are", async ({ explorer, page }) => {
    await explorer.open(link);
    const picture = await explorer.picture("SVG");
    expect(await dashesOfSvg(picture)).toEqual({ "7 4": 1, "2 4.5": 3 });
    const texts = await textsOfSvg(page, picture);
    expect(texts.indexOf(weak)).toBe(texts.indexOf(all) + 1);
  });

  test("it can be hidden alone, and the link keeps that", async ({ explorer, page }) => {
    await explorer.open(link);
    const row = (name: string) => page.getByRole("checkbox", { name: new RegExp(`^${name} ?\\d`) });
    await expect(row(all)).toHaveAccessibleName(new RegExp(`${VILLAGE.counts.all}$`));
    await expect(row(weak)).toHaveAccessibleName(new RegExp(`${VILLAGE.counts.weak}$`));
    await row(weak).uncheck();
    await expect(explorer.saying("hidden", { count: VILLAGE.counts.weak })).toBeVisible();
    await page.reload();
    await expect(row(weak)).not.toBeChecked();
    await expect(row(all)).toBeChecked();
    expect(await dashesOfSvg(await explorer.picture("SVG"))).toEqual({ "7 4": 1 });
  });

  test("the details and the table say it in words", async ({ explorer, page }) => {
    await explorer.open(`${link}&selected=node:${VILLAGE.id}&panel=table`);
    const only = weak.slice(weak.search(/[：:]/) + 1).trim();
    await expect(explorer.detail.getByText(only)).toHaveCount(VILLAGE.counts.weak);
    await page.getByRole("tab", { name: explorer.texts.relationships }).click();
    await expect(page.getByRole("cell", { name: only, exact: true })).toHaveCount(VILLAGE.counts.weak);
  });
});
