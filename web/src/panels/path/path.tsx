import { t } from "../../language/translate";
import { setPath } from "../../state/changes";
import { NO_PATH } from "../../state/view";
import { useSession } from "../session-context";
import "./path.css";

/** Why two picked nodes are connected. */
export function Path() {
  const session = useSession();
  const { from, to } = session.view.value;
  const nodes = session.network.value.value?.nodes ?? [];
  const nameOf = (id: string | null) => nodes.find((node) => node.id === id)?.name ?? id ?? "…";
  if (from === null && to === null) return null;
  return (
    <section class="path" aria-label={t("path")}>
      <p>{t("pathBetween", { from: nameOf(from), to: nameOf(to) })}</p>
      <button type="button" onClick={() => session.change(setPath(NO_PATH))}>
        {t("close")}
      </button>
    </section>
  );
}
