import { t } from "../../language/translate";

/** When something held, with its dates as the source gives them. */
export function periodText(since: string | null, until: string | null): string {
  if (since && until) return t("periodBoth", { since, until });
  if (since) return t("periodFrom", { since });
  if (until) return t("periodUntil", { until });
  return t("periodNone");
}
