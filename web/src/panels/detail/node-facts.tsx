import type { NodeDetail } from "../../api/details";
import { label, t } from "../../language/translate";
import { Citations } from "../facts/citations";
import { Facts, factRows, type Row } from "../facts/facts";
import { periodText } from "../facts/period";
import { Swatch } from "../swatch";
import { ConnectionGroup } from "./connection-group";
import { NodeActions } from "./node-actions";
import { OnDay } from "./on-day";

interface Props {
  readonly node: NodeDetail;
  readonly day: string | null;
  readonly isStale: boolean;
}

export function NodeFacts({ node, day, isStale }: Props) {
  const none = day ? t("connectionsNoneOn", { day }) : t("connectionsNone");
  return (
    <section class="detail" aria-labelledby="detail-title" aria-busy={isStale}>
      <header>
        <p class="detail-type">
          <Swatch color={node.type.color} /> {label(node.type.label)} <OnDay day={day} />
        </p>
        <h2 id="detail-title" class="detail-name" title={node.name}>
          <span class="clamped">{node.name}</span>
        </h2>
      </header>
      <NodeActions id={node.id} />
      <Groups node={node} day={day} isDerived />
      <Facts rows={[...ownRows(node, day), ...factRows(node.facts)]} />
      <section class="detail-sources">
        <h3>{t("sources")}</h3>
        <Citations sources={node.sources} />
      </section>
      {node.connections.every(({ totalCount }) => totalCount === 0) && <p class="detail-hint">{none}</p>}
      <Groups node={node} day={day} isDerived={false} />
    </section>
  );
}

interface GroupsProps extends Omit<Props, "isStale"> {
  readonly isDerived: boolean;
}

/** What is derived is the strongest that is known, and comes first; on a day it stands although there is nothing. */
function Groups({ node, day, isDerived }: GroupsProps) {
  const groups = node.connections.filter(
    ({ relationship, totalCount }) => relationship.derived === isDerived && (totalCount > 0 || day !== null),
  );
  return (
    <>
      {groups.map((group) => (
        <ConnectionGroup key={group.connection.field} node={node} first={group} day={day} />
      ))}
    </>
  );
}

function ownRows({ key, aliases, since, until }: NodeDetail, day: string | null): readonly Row[] {
  const rows: Row[] = [{ name: t("key"), text: key }];
  if (aliases.length) rows.push({ name: t("aliases"), text: aliases.join("；") });
  // On a day a reader asks why it is there.
  if (since || until || day) rows.push({ name: t("period"), text: periodText(since, until) });
  return rows;
}
