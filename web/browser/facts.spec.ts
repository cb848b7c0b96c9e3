/** A fact leads to its source, a question to its answer. */
import { around, COMMUNITY, SCHOOL, SOURCE } from "./district";
import { expect, inEachLanguage, test } from "./fixtures";
import { pattern } from "./texts";

inEachLanguage(() => {
  test("the source of a fact is a node of its own, with its address", async ({ explorer }) => {
    await explorer.open(around(`selected=node:${COMMUNITY.id}`));
    const fact = explorer.factsOn(COMMUNITY.name, SCHOOL.name).first();
    await fact.getByText(explorer.texts.howKnown).click();
    await fact.getByRole("button", { name: SOURCE.title }).first().click();
    const source = explorer.about(SOURCE.name);
    await expect(source).toContainText(SOURCE.title);
    await expect(source.getByRole("link").first()).toHaveAttribute(
      "href",
      /^http:\/\/henan\.people\.com\.cn\//,
    );
    await expect(source.getByRole("link").first()).toHaveAttribute("rel", "noopener noreferrer");
  });

  test("a question of the start page is a view", async ({ explorer, page }) => {
    await page.goto("/");
    await expect(explorer.searchBox).toBeFocused();
    await page.getByRole("link", { name: pattern(explorer.texts.questionWhy) }).click();
    await expect(explorer.path.getByRole("heading", { level: 3 }).first()).toBeVisible();
  });
});
