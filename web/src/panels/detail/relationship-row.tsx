/** One relationship: its other end to click, when it held, how strong it is; one click more shows how it is known. */
import type { EdgeDetail } from "../../api/details";
import { t } from "../../language/translate";
import type { RelationshipType } from "../../ontology/ontology";
import { expand, select } from "../../state/changes";
import { periodText } from "../facts/period";
import { useSession } from "../session-context";
import { Swatch } from "../swatch";
import { Grounds } from "./grounds";
import { strengthText } from "./strength-text";

interface Props {
  readonly edge: EdgeDetail;
  readonly relationship: RelationshipType;
}

export function RelationshipRow({ edge, relationship }: Props) {
  const session = useSession();
  const { id, name, __typename } = edge.node;
  const isShown = session.network.value.value?.nodes.some((node) => node.id === id) ?? false;
  const type = session.ontology.value.value?.nodeTypeNamed(__typename);
  const open = () => {
    const selected = select({ kind: "node", id });
    if (isShown) session.change(selected);
    else session.change((view) => selected(expand(id)(view)));
  };
  return (
    <li class="row">
      <div class="row-head">
        <button type="button" class="row-name" title={isShown ? undefined : t("notShown")} onClick={open}>
          <Swatch color={type?.color} /> {name}
          {!isShown && (
            <>
              <span aria-hidden="true"> +</span>
              <span class="visually-hidden">({t("notShown")})</span>
            </>
          )}
        </button>
        <span class="row-period">
          {edge.weight !== null && (
            <span class="row-weight" title={t("weightHint")}>
              {strengthText(edge, relationship)}
            </span>
          )}{" "}
          {(edge.since || edge.until || session.view.value.asOf) && periodText(edge.since, edge.until)}
        </span>
      </div>
      <Grounds edge={edge} relationship={relationship} isOpen={false} />
    </li>
  );
}
