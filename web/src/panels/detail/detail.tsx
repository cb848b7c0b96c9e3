/** What is known of the selected node or relationship on the day of the view, each fact with its source. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../language/translate";
import { useSession } from "../session-context";
import { EdgePanel } from "./edge-panel";
import { NodePanel } from "./node-panel";
import "./detail.css";

export function Detail() {
  const selected = useSession().view.value.selected;
  const place = useRef<HTMLDivElement>(null);
  const last = useRef(selected?.id);
  useEffect(() => {
    // Below a path, what is newly selected would be out of sight.
    if (selected && selected.id !== last.current) place.current?.scrollIntoView({ block: "start" });
    last.current = selected?.id;
  }, [selected?.id]);
  return (
    <div ref={place} class="detail-place">
      {selected === null && <p class="detail-hint">{t("detailHint")}</p>}
      {selected?.kind === "node" && <NodePanel id={selected.id} />}
      {selected?.kind === "edge" && <EdgePanel id={selected.id} />}
    </div>
  );
}
