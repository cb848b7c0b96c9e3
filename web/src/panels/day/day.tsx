import { t } from "../../language/translate";
import { setDay } from "../../state/changes";
import { useSession } from "../session-context";
import "./day.css";

/** The day that is looked at: facts that held on it are seen. */
export function Day() {
  const session = useSession();
  return (
    <label class="day">
      <span>{t("day")}</span>
      <input
        type="date"
        value={session.view.value.asOf ?? ""}
        onChange={(event) => session.change(setDay(event.currentTarget.value || null))}
      />
    </label>
  );
}
