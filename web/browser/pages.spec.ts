/** GraphiQL and the schema's reference, which ask no other machine either. */
import { COMMUNITY, SCHOOL } from "./district";
import { expect, inEachLanguage, test } from "./fixtures";

inEachLanguage((language) => {
  test("an example is one click away and is answered", async ({ page }) => {
    await page.goto("/graphiql");
    await page.getByRole("button", { name: /^1 / }).click();
    await expect(page.getByRole("main")).toContainText(SCHOOL.name, { timeout: 20_000 });
  });

  test("the reference tells of every node type and links to it", async ({ page }) => {
    await page.goto("/reference#Community");
    await expect(page.locator("#Community")).toBeInViewport();
    await expect(page.locator("#Community")).toContainText(language === "zh" ? "社区" : "Community");
  });
});

test("a query in the address opens with it", async ({ page }) => {
  const query = `{ community(key: "${COMMUNITY.id.split(":")[1]}") { name } }`;
  await page.goto(`/graphiql?query=${encodeURIComponent(query)}`);
  await expect(page.getByRole("main")).toContainText("community(key:");
});
