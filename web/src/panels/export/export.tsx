/** The button that opens the export menu, and the menu. */
import { t } from "../../language/translate";
import { openPanel } from "../../state/changes";
import { useSession } from "../session-context";

export function ExportButton() {
  const session = useSession();
  if (session.view.value.around.length === 0) return null;
  return (
    <button
      type="button"
      class="primary"
      aria-haspopup="dialog"
      onClick={() => session.change(openPanel("export"))}
    >
      {t("export")}
    </button>
  );
}
