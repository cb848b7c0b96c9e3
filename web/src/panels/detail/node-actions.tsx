import { t } from "../../language/translate";
import { collapse, expand, openPanel, setPath, startAt } from "../../state/changes";
import { useSession } from "../session-context";

/** What can be done with a node, for those who do not use the canvas too. */
export function NodeActions({ id }: { readonly id: string }) {
  const session = useSession();
  const { around } = session.view.value;
  const isOpen = around.includes(id);
  const isLast = isOpen && around.length === 1;
  const path = (end: "from" | "to") =>
    session.change((view) => openPanel("path")(setPath({ [end]: id })(view)));
  return (
    <div class="detail-actions">
      {!isLast && (
        <button type="button" onClick={() => session.change(isOpen ? collapse(id) : expand(id))}>
          {t(isOpen ? "collapse" : "expand")}
        </button>
      )}
      {!isLast && (
        <button type="button" onClick={() => session.change(startAt(id))}>
          {t("onlyThis")}
        </button>
      )}
      <button type="button" onClick={() => path("from")}>
        {t("pathFrom")}
      </button>
      <button type="button" onClick={() => path("to")}>
        {t("pathTo")}
      </button>
    </div>
  );
}
