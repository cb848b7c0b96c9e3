/** What a new user does, from the start page to the files taken away: the *Why* of the explorer. */
import { AGREED, around, BEFORE, COMMUNITY, SCHOOL } from "./district";
import { readGexf } from "./files";
import { expect, test } from "./fixtures";
import { LANGUAGES } from "./texts";

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("from a name to the co-builders, a day before, and back", async ({ explorer, page }) => {
      await test.step("a community is found by its name, in pinyin and by initials", async () => {
        await page.goto("/");
        for (const text of ["金昌", "jinchang", "jcsq"])
          await expect(await explorer.find(COMMUNITY.name, text)).toBeVisible();
      });
      await test.step("opened, its link names it", async () => {
        await (await explorer.find(COMMUNITY.name, "jcsq")).click();
        await expect(explorer.shown).toBeVisible();
        expect(page.url()).toContain(around());
      });
      await test.step("the table has who co-builds with it", async () => {
        await explorer.openTable();
        expect(await explorer.namesInTable()).toContain(SCHOOL.name);
      });
      await test.step("before the agreement the school is not there", async () => {
        await explorer.chooseDay(BEFORE);
        await expect.poll(() => explorer.namesInTable()).not.toContain(SCHOOL.name);
        await explorer.chooseDay(AGREED);
        await expect.poll(() => explorer.namesInTable()).toContain(SCHOOL.name);
      });
      await test.step("undo takes one day back after the other", async () => {
        await explorer.button("undo").click();
        await expect.poll(() => explorer.namesInTable()).not.toContain(SCHOOL.name);
        await explorer.button("undo").click();
        await expect.poll(() => explorer.namesInTable()).toContain(SCHOOL.name);
      });
    });

    test("a link gives the same view again", async ({ explorer, page }) => {
      await explorer.open(around(`day=${AGREED}`, "panel=table", `selected=node:${SCHOOL.id}`));
      const seen = await explorer.seen();
      await page.reload();
      await expect(explorer.shown).toBeVisible();
      expect(await explorer.seen()).toEqual(seen);
    });

    test("the file holds what is seen", async ({ explorer }) => {
      await explorer.open(around(`day=${AGREED}`, "panel=table"));
      const gexf = await readGexf(explorer.page, await explorer.takeAway("gexf"));
      expect(gexf.map(({ name }) => name).sort()).toEqual((await explorer.namesInTable()).sort());
    });
  });
}
