/** What axe finds to be serious or critical. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** GraphiQL's own parts are for its authors to mend. */
const OTHERS = ".graphiql-sidebar, .graphiql-sessions, .graphiql-editors";

export async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude(OTHERS).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
}
