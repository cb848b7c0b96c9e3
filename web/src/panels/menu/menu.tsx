import { t } from "../../language/translate";
import { openPanel } from "../../state/changes";
import { useSession } from "../session-context";
import "./menu.css";

/** How the network is shown: the table, and where layouts, depth and limit have their place. */
export function Menu() {
  const session = useSession();
  const isTable = session.view.value.panel === "table";
  return (
    <button
      type="button"
      class="menu-table"
      aria-pressed={isTable}
      onClick={() => session.change(openPanel(isTable ? null : "table"))}
    >
      {t("table")}
    </button>
  );
}
