import type { VNode } from "preact";
import type { ConnectionDetail, EdgeDetail } from "../../api/details";
import { label, t } from "../../language/translate";
import { periodText } from "../facts/period";
import { Grounds } from "./grounds";
import { strengthText } from "./strength-text";

interface Props {
  readonly row: { readonly group: ConnectionDetail; readonly edge: EdgeDetail };
  /** The nodes as the selected relationship has them; one that leads back has them the other way round. */
  readonly ends: readonly [VNode, VNode];
  readonly isOpen: boolean;
}

export function BetweenRow({ row: { group, edge }, ends: [source, target], isOpen }: Props) {
  const { connection, relationship } = group;
  return (
    <article class="between">
      <p>{connection.backward ? target : source}</p>
      <p class="between-type" style={{ borderColor: relationship.color }}>
        <strong>{label(relationship.label)}</strong> →{" "}
        {edge.weight !== null && <span title={t("weightHint")}>{strengthText(edge, relationship)} · </span>}
        <span class="row-period">{periodText(edge.since, edge.until)}</span>
      </p>
      <p>{connection.backward ? source : target}</p>
      <Grounds edge={edge} relationship={relationship} isOpen={isOpen} />
    </article>
  );
}
