import { t } from "../../language/translate";
import { openPanel } from "../../state/changes";
import { useSession } from "../session-context";
import { ViewMenu } from "./view-menu";
import "./menu.css";

/** How the network is shown: layouts, pins and pictures in a menu, and the table beside it. */
export function Menu() {
  const session = useSession();
  const isTable = session.view.value.panel === "table";
  return (
    <>
      <ViewMenu />
      <button
        type="button"
        class="menu-table"
        aria-pressed={isTable}
        onClick={() => session.change(openPanel(isTable ? null : "table"))}
      >
        {t("table")}
      </button>
    </>
  );
}
