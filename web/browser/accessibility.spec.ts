/** axe finds nothing serious in any state of the pages, light and dark, wide and narrow. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { around, COMMUNITY, SCHOOL } from "./district";
import { expect, test } from "./fixtures";

const STATES: Readonly<Record<string, string>> = {
  start: "/",
  network: around(),
  detail: around(`selected=node:${COMMUNITY.id}`),
  table: around("panel=table"),
  path: around(`from=${COMMUNITY.id}`, `to=${SCHOOL.id}`, "panel=path"),
  "export menu": around("panel=export"),
  GraphiQL: "/graphiql",
  reference: "/reference",
};
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };
const LOOKS = [
  { language: "zh", colorScheme: "light", viewport: WIDE },
  { language: "en", colorScheme: "dark", viewport: WIDE },
  { language: "en", colorScheme: "light", viewport: NARROW },
  { language: "zh", colorScheme: "dark", viewport: NARROW },
] as const;

/** GraphiQL's own parts are for its authors to mend. */
const OTHERS = ".graphiql-sidebar, .graphiql-sessions, .graphiql-editors";

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude(OTHERS).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
}

for (const look of LOOKS)
  test.describe(`${look.colorScheme}, ${look.viewport.width} px, ${look.language}`, () => {
    test.use(look);

    test("nothing serious", async ({ page }) => {
      test.slow();
      for (const [state, link] of Object.entries(STATES)) {
        await page.goto(link, { waitUntil: "networkidle" });
        expect.soft(await serious(page), state).toEqual([]);
      }
    });
  });
