import type { NodeDetail } from "../../api/details";
import { label, t } from "../../language/translate";
import { Citations } from "../facts/citations";
import { Facts, factRows, type Row } from "../facts/facts";
import { periodText } from "../facts/period";
import { useSession } from "../session-context";
import { Swatch } from "../swatch";
import { ConnectionGroup } from "./connection-group";
import { NodeActions } from "./node-actions";

interface Props {
  readonly node: NodeDetail;
  readonly isStale: boolean;
}

export function NodeFacts({ node, isStale }: Props) {
  const { asOf } = useSession().view.value;
  const none = asOf ? t("connectionsNoneOn", { day: asOf }) : t("connectionsNone");
  return (
    <section class="detail" aria-labelledby="detail-title" aria-busy={isStale}>
      <header>
        <p class="detail-type">
          <Swatch color={node.type.color} /> {label(node.type.label)}
        </p>
        <h2 id="detail-title" class="detail-name" title={node.name}>
          <span class="clamped">{node.name}</span>
        </h2>
      </header>
      <NodeActions id={node.id} />
      {node.connections.some(({ relationship }) => relationship.derived) && <Groups node={node} isDerived />}
      <Facts rows={[...ownRows(node), ...factRows(node.facts)]} />
      <section class="detail-sources">
        <h3>{t("sources")}</h3>
        <Citations sources={node.sources} />
      </section>
      {node.connections.length === 0 && <p class="detail-hint">{none}</p>}
      <Groups node={node} isDerived={false} />
    </section>
  );
}

/** What follows from others is the strongest that is known, and comes first. */
function Groups({ node, isDerived }: { readonly node: NodeDetail; readonly isDerived: boolean }) {
  const groups = node.connections.filter(({ relationship }) => relationship.derived === isDerived);
  return (
    <>
      {groups.map((group) => (
        <ConnectionGroup key={group.connection.field} node={node} first={group} />
      ))}
    </>
  );
}

function ownRows({ key, aliases, since, until }: NodeDetail): readonly Row[] {
  const rows: Row[] = [{ name: t("key"), text: key }];
  if (aliases.length) rows.push({ name: t("aliases"), text: aliases.join("；") });
  if (since || until) rows.push({ name: t("period"), text: periodText(since, until) });
  return rows;
}
