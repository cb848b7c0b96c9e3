/** The title of a page, in step with the reader's language. */
import { effect } from "@preact/signals";
import { type PageTextKey, say } from "../language/pages";
import { t } from "../language/translate";

export function startTitle(key: PageTextKey): void {
  effect(() => {
    document.title = `${say(key)} · ${t("product")}`;
  });
}
