/** What is known of the selected node or relationship on the day of the view, each fact with its source. */
import { t } from "../../language/translate";
import { useSession } from "../session-context";
import { EdgePanel } from "./edge-panel";
import { NodePanel } from "./node-panel";
import "./detail.css";

export function Detail() {
  const selected = useSession().view.value.selected;
  if (!selected) return <p class="detail-hint">{t("detailHint")}</p>;
  return selected.kind === "node" ? <NodePanel id={selected.id} /> : <EdgePanel id={selected.id} />;
}
