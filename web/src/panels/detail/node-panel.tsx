import { nodeDetail, nodeTypeOf } from "../../api/details";
import { t } from "../../language/translate";
import { Failed } from "../notice/failed";
import { useSession } from "../session-context";
import { useLoaded } from "../use-loaded";
import { Absent } from "./absent";
import { NodeFacts } from "./node-facts";

export function NodePanel({ id }: { readonly id: string }) {
  const session = useSession();
  const ontology = session.ontology.value.value;
  const { asOf } = session.view.value;
  const drawn = session.network.value.value?.nodes.find((node) => node.id === id);
  const ask = async (signal: AbortSignal) => {
    if (!ontology) return null;
    const name = drawn ? null : await nodeTypeOf(session.client, id, signal);
    const type = name ? ontology.nodeTypeNamed(name) : ontology.nodeType(drawn?.type ?? "");
    return type ? await nodeDetail(session.client, ontology, type, { id, asOf }, signal) : null;
  };
  const loaded = useLoaded(ontology && JSON.stringify([id, asOf]), async (signal) => ({
    id,
    asOf,
    node: await ask(signal),
  }));
  const { value, failure, loading } = loaded;
  const isCurrent = value?.id === id;
  if (failure) return <Failed class="detail-failure" failure={failure} onRetry={loaded.retry} />;
  if (!isCurrent) return <p class="detail-hint waiting">{drawn?.name ?? t("loading")}</p>;
  if (!value.node) return <Absent id={id} day={value.asOf} />;
  return <NodeFacts key={id} node={value.node} day={value.asOf} isStale={loading} />;
}
