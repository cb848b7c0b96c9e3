import { label, t } from "../../language/translate";
import { useSession } from "../session-context";
import "./detail.css";

/** What is known of the selected node or relationship, each fact with its source. */
export function Detail() {
  const session = useSession();
  const selected = session.view.value.selected;
  const node = session.network.value.value?.nodes.find(({ id }) => id === selected?.id);
  if (!node) return <p class="detail-hint">{t("detailHint")}</p>;
  const type = session.ontology.value.value?.nodeType(node.type);
  return (
    <section class="detail" aria-labelledby="detail-title">
      <h2>{type ? label(type.label) : node.type}</h2>
      <p id="detail-title" class="detail-name">
        {node.name}
      </p>
      <p>
        {t("degree")}: {node.degree}
      </p>
    </section>
  );
}
