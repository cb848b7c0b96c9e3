/** What a new user does, from the start page to why two are connected: the *Why* of the explorer. */
import { AGREED, around, BEFORE, CO_BUILDERS, COMMUNITY, SCHOOL, SOURCE } from "./district";
import type { Explorer } from "./explorer";
import { expect, inEachLanguage, test } from "./fixtures";
import { labelsOf } from "./ontology";
import { pattern } from "./texts";

async function findCoBuilders(
  explorer: Explorer,
  labels: Awaited<ReturnType<typeof labelsOf>>,
): Promise<void> {
  const { page, texts } = explorer;
  await test.step("a community is found by its name, in pinyin and by initials", async () => {
    await page.goto("/");
    for (const text of ["金昌", "jinchang", "jcsq"])
      await expect(await explorer.find(COMMUNITY.name, text)).toBeVisible();
  });
  await test.step("opened, its link names it and it is told about", async () => {
    await (await explorer.find(COMMUNITY.name, "jcsq")).click();
    await expect(explorer.shown).toBeVisible();
    expect(page.url()).toContain(around());
    await expect(explorer.about(COMMUNITY.name)).toBeVisible();
  });
  await test.step("who co-builds with it stands in the details, the legend and the table", async () => {
    await expect(
      explorer.about(COMMUNITY.name).getByRole("heading", { name: labels.connection }),
    ).toBeVisible();
    await expect(page.getByRole("checkbox", { name: labels.relationship })).toBeChecked();
    await explorer.openTable();
    expect(await explorer.namesInTable()).toContain(SCHOOL.name);
  });
  await test.step("one click says how we know", async () => {
    const fact = explorer.factsOn(COMMUNITY.name, SCHOOL.name).first();
    await fact.getByText(texts.howKnown).click();
    await expect(fact.getByText(SOURCE.title).first()).toBeVisible();
    await expect(fact.getByText(pattern(texts.locator, { locator: SOURCE.locator })).first()).toBeVisible();
  });
}

async function askWhenAndWhy(explorer: Explorer): Promise<void> {
  const { texts } = explorer;
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
  await test.step("why the two are connected, each step with its source", async () => {
    await explorer.about(COMMUNITY.name).getByRole("button", { name: texts.pathFrom }).click();
    await explorer
      .factsOn(COMMUNITY.name, SCHOOL.name)
      .first()
      .getByRole("button", { name: SCHOOL.name, exact: true })
      .first()
      .click();
    await explorer.about(SCHOOL.name).getByRole("button", { name: texts.pathTo }).click();
    await expect(explorer.path.getByRole("heading", { level: 3 })).toHaveCount(1);
    await expect(explorer.path.getByText(SOURCE.name).first()).toBeVisible();
  });
}

inEachLanguage((language) => {
  test("the story", async ({ explorer, request }) => {
    await findCoBuilders(explorer, await labelsOf(request, CO_BUILDERS, language));
    await askWhenAndWhy(explorer);
  });
});
