/** axe finds nothing serious in any state of the pages, light and dark, wide and narrow. */
import type { Locator } from "@playwright/test";
import { serious } from "./axe";
import { around, COMMUNITY, SCHOOL } from "./district";
import type { Explorer } from "./explorer";
import { expect, test } from "./fixtures";

/** Where each state is, and what is visible once it is there. */
const STATES: Readonly<Record<string, { readonly link: string; readonly there: (of: Explorer) => Locator }>> =
  {
    start: { link: "/", there: ({ searchBox }) => searchBox },
    network: { link: around(), there: ({ shown }) => shown },
    detail: {
      link: around(`selected=node:${COMMUNITY.id}`),
      there: (explorer) => explorer.factsOn(COMMUNITY.name, SCHOOL.name).first(),
    },
    table: { link: around("panel=table"), there: ({ table }) => table },
    path: {
      link: around(`from=${COMMUNITY.id}`, `to=${SCHOOL.id}`, "panel=path"),
      there: ({ path }) => path.getByRole("listitem").first(),
    },
    "export menu": { link: around("panel=export"), there: ({ exportMenu }) => exportMenu },
    GraphiQL: {
      link: "/graphiql",
      there: ({ page }) => page.getByRole("button", { name: /^1 / }),
    },
    reference: { link: "/reference", there: ({ page }) => page.locator("#Community") },
  };
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };
const LOOKS = [
  { language: "zh", colorScheme: "light", viewport: WIDE },
  { language: "en", colorScheme: "dark", viewport: WIDE },
  { language: "en", colorScheme: "light", viewport: NARROW },
  { language: "zh", colorScheme: "dark", viewport: NARROW },
] as const;

for (const look of LOOKS)
  test.describe(`${look.colorScheme}, ${look.viewport.width} px, ${look.language}`, () => {
    test.use(look);

    for (const [state, { link, there }] of Object.entries(STATES))
      test(`${state}: nothing serious`, async ({ explorer, page }) => {
        test.slow();
        await page.goto(link);
        await expect(there(explorer)).toBeVisible();
        expect(await serious(page)).toEqual([]);
      });
  });
