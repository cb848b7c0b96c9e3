/** For those who wait until a page asks nothing more: a server that does not tell of changes. */
import type { Page } from "@playwright/test";

export async function withoutChanges(page: Page): Promise<void> {
  await page.route("**/graphql", (route) => {
    const isStream = route.request().headers().accept?.startsWith("text/event-stream");
    return isStream ? route.fulfill({ json: {} }) : route.fallback();
  });
}
