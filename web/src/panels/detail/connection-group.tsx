/** The relationships of one type and direction, a page at a time. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { PAGE } from "../../api/detail-documents";
import { type ConnectionDetail, connectionPage, type NodeDetail } from "../../api/details";
import { type Failure, failureOf } from "../../api/failure";
import { label, t } from "../../language/translate";
import { Failed } from "../notice/failed";
import { useSession } from "../session-context";
import { RelationshipRow } from "./relationship-row";

interface Props {
  readonly node: NodeDetail;
  readonly first: ConnectionDetail;
  readonly day: string | null;
}

export function ConnectionGroup({ node, first, day }: Props) {
  const { client, ontology, view } = useSession();
  const shown = useSignal(first);
  const failure = useSignal<Failure | null>(null);
  const { relationship, totalCount, edges, next } = shown.value;
  useEffect(() => {
    shown.value = first;
  }, [first]);
  const loadMore = async () => {
    const types = ontology.value.value;
    const before = shown.peek();
    if (!types) return;
    failure.value = null;
    try {
      const asked = { id: node.id, asOf: view.peek().asOf };
      const page = await connectionPage(client, types, node.type, before, asked);
      // The day may have changed meanwhile; the page of another day is then dropped.
      if (page && shown.peek() === before)
        shown.value = { ...before, edges: [...before.edges, ...page.edges], next: page.next };
    } catch (error) {
      failure.value = failureOf(error);
    }
  };
  return (
    <section class="group">
      <h3 class="group-head">
        {label(first.connection.label)} <span class="count">{totalCount}</span>
        {relationship.derived && <span class="group-hint">{t("derivedHint")}</span>}
      </h3>
      {relationship.description && <p class="visually-hidden">{label(relationship.description)}</p>}
      {totalCount === 0 && day && <p class="group-hint">{t("derivedNoneOn", { day })}</p>}
      {edges.some(({ weight }) => weight !== null) && <p class="group-hint">{t("weightHint")}</p>}
      <ul class="group-rows">
        {edges.map((edge) => (
          <RelationshipRow key={edge.id} edge={edge} relationship={relationship} />
        ))}
      </ul>
      {failure.value && <Failed class="detail-failure" failure={failure.value} onRetry={loadMore} />}
      {next !== null && (
        <button type="button" onClick={loadMore}>
          {t("more", { count: Math.min(PAGE, totalCount - edges.length) })}
        </button>
      )}
    </section>
  );
}
