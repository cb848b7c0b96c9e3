/** One line on what is seen, what is left out, and what went wrong with what to do about it. */
import { t } from "../../language/translate";
import { omittedByNode } from "../../network/answer";
import { isNodeHidden } from "../../network/filters";
import { useSession } from "../session-context";
import { failureText } from "./failure-text";
import "./status.css";

export function Status() {
  const session = useSession();
  const { loading } = session.network.value;
  const failure = session.ontology.value.failure ?? session.network.value.failure;
  const dropped = session.dropped.value;
  return (
    <footer class="status">
      <p role="status">{loading || session.ontology.value.loading ? t("loading") : <Shown />}</p>
      {dropped.length > 0 && <p role="status">{t("dropped", { parts: dropped.join(", ") })}</p>}
      {failure && (
        <p role="alert" class="status-failure">
          {failureText(failure)}{" "}
          <button type="button" onClick={session.retry}>
            {t("retry")}
          </button>
        </p>
      )}
    </footer>
  );
}

function Shown() {
  const session = useSession();
  const network = session.network.value.value;
  const view = session.view.value;
  if (!network || view.around.length === 0) return null;
  if (network.nodes.length === 0) return <>{t("emptyNetwork")}</>;
  const omitted = [...omittedByNode(network).values()].reduce((sum, count) => sum + count, 0);
  const hidden = network.nodes.filter((node) => isNodeHidden(node, view)).length;
  const parts = [t("shown", { nodes: network.nodes.length, edges: network.edges.length })];
  if (omitted) parts.push(t("omitted", { count: omitted }));
  if (hidden) parts.push(t("hidden", { count: hidden }));
  return <>{parts.join(" · ")}</>;
}
