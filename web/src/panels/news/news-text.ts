import { t } from "../../language/translate";
import type { Pending } from "../../state/news";

/** What was written, as far as it is known. Several revisions may have changed the same record, so they count changes. */
export function newsText({ changes, first, last }: Pending): string {
  if (!changes) return t("newsAny");
  return t(first === last ? "newsOne" : "newsMany", { count: changes, first, last });
}
