/** The selected relationship, and all others between the same two nodes, each with period, properties and sources. */
import { Fragment } from "preact";
import { type ConnectionDetail, relationshipsBetween } from "../../api/details";
import { t } from "../../language/translate";
import type { NetworkEdge } from "../../network/answer";
import { Failed } from "../notice/failed";
import { useSession } from "../session-context";
import { useLoaded } from "../use-loaded";
import { Absent } from "./absent";
import { BetweenRow } from "./between-row";
import { EndButton } from "./end-button";
import { OnDay } from "./on-day";

export function EdgePanel({ id }: { readonly id: string }) {
  const session = useSession();
  const edge = session.network.value.value?.edges.find((each) => each.id === id);
  if (!edge) {
    const isLoading = session.network.value.loading || session.network.value.value === null;
    return isLoading ? (
      <p class="detail-hint waiting">{t("loading")}</p>
    ) : (
      <Absent id={id} day={session.view.value.asOf} />
    );
  }
  return <Between edge={edge} />;
}

function Between({ edge }: { readonly edge: NetworkEdge }) {
  const { client, ontology, network, view } = useSession();
  const types = ontology.value.value;
  const { asOf } = view.value;
  const typeOf = (id: string) => network.value.value?.nodes.find((node) => node.id === id)?.type ?? "";
  const [type, otherType] = [types?.nodeType(typeOf(edge.source)), typeOf(edge.target)];
  const key = JSON.stringify([edge.source, edge.target, asOf]);
  const loaded = useLoaded<readonly ConnectionDetail[]>(types && type ? key : null, async (signal) => {
    if (!types || !type) return [];
    const ends = { type, other: edge.target, otherType };
    return relationshipsBetween(client, types, ends, { id: edge.source, asOf }, signal);
  });
  const rows = (loaded.value ?? []).flatMap((group) => group.edges.map((each) => ({ group, edge: each })));
  const isSelected = (row: (typeof rows)[number]) => row.edge.id === edge.id;
  const sorted = [...rows.filter(isSelected), ...rows.filter((row) => !isSelected(row))];
  return (
    <section class="detail" aria-labelledby="detail-title" aria-busy={loaded.loading}>
      <h2 id="detail-title" class="detail-type">
        {t("relationship")} <OnDay day={asOf} />
      </h2>
      {loaded.failure && <Failed class="detail-failure" failure={loaded.failure} onRetry={loaded.retry} />}
      {sorted.map((row, place) => (
        <Fragment key={row.edge.id}>
          {place === 1 && <h3>{t("others", { count: sorted.length - 1 })}</h3>}
          <BetweenRow
            row={row}
            ends={[<EndButton key="from" id={edge.source} />, <EndButton key="to" id={edge.target} />]}
            isOpen={place === 0}
          />
        </Fragment>
      ))}
    </section>
  );
}
