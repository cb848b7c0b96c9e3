/** One line on what is seen, what is left out, and what went wrong with what to do about it. */
import { t } from "../../language/translate";
import { omittedByNode } from "../../network/answer";
import { isNodeHidden } from "../../network/filters";
import { Failed } from "../notice/failed";
import { useSession } from "../session-context";
import "./status.css";

export function Status() {
  const session = useSession();
  const { loading, value } = session.network.value;
  // Without a picture the notice tells it, in the middle of the page.
  const hasPicture = (value?.nodes.length ?? 0) > 0;
  const failure = session.ontology.value.failure ?? session.network.value.failure;
  const dropped = session.dropped.value;
  return (
    <footer class="status">
      <p role="status">{loading || session.ontology.value.loading ? t("loading") : <Shown />}</p>
      {dropped.length > 0 && <p role="status">{t("dropped", { parts: dropped.join(", ") })}</p>}
      {hasPicture && failure && <Failed class="status-failure" failure={failure} onRetry={session.retry} />}
    </footer>
  );
}

function Shown() {
  const session = useSession();
  const network = session.network.value.value;
  const view = session.view.value;
  if (!network?.nodes.length || view.around.length === 0) return null;
  const omitted = [...omittedByNode(network).values()].reduce((sum, count) => sum + count, 0);
  const hidden = network.nodes.filter((node) => isNodeHidden(node, view)).length;
  const parts = [t("shown", { nodes: network.nodes.length, edges: network.edges.length })];
  if (omitted) parts.push(t("omitted", { count: omitted }));
  if (hidden) parts.push(t("hidden", { count: hidden }));
  return <>{parts.join(" · ")}</>;
}
