import { t } from "../../language/translate";
import { filter } from "../../state/changes";
import { useSession } from "../session-context";
import "./filters.css";

/** By relationship type, weight and text; hides only, and asks the server nothing. */
export function Filters() {
  const session = useSession();
  if (session.view.value.around.length === 0) return null;
  return (
    <label class="filters">
      <span>{t("filters")}</span>
      <input
        type="text"
        value={session.view.value.text}
        onInput={(event) => session.change(filter({ text: event.currentTarget.value }), "replace")}
      />
    </label>
  );
}
