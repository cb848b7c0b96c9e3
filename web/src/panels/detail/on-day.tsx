import { t } from "../../language/translate";

/** Of which day the facts beside it are; nothing is said of all time. */
export function OnDay({ day }: { readonly day: string | null }) {
  return day && <span class="detail-day">{t("onDay", { day })}</span>;
}
