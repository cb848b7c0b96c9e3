/** One line on what is seen, what is left out, and what went wrong with what to do about it. */
import { t } from "../../language/translate";
import { EMPTY_NETWORK } from "../../network/answer";
import { shownOf } from "../../network/shown";
import { Failed } from "../notice/failed";
import { Missing } from "../notice/missing";
import { useSession } from "../session-context";
import { LeftOut } from "./left-out";
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
      <p role="status">
        {loading || session.ontology.value.loading ? <span class="waiting">{t("loading")}</span> : <Shown />}
      </p>
      {hasPicture && <LeftOut network={value ?? EMPTY_NETWORK} />}
      {hasPicture && <Missing />}
      {dropped.length > 0 && <p role="status">{t("dropped", { parts: dropped.join(", ") })}</p>}
      {hasPicture && failure && (
        <>
          <Failed class="status-failure" failure={failure} onRetry={session.retry} />
          <p>{t("stale")}</p>
        </>
      )}
    </footer>
  );
}

function Shown() {
  const session = useSession();
  const network = session.network.value.value;
  if (!network?.nodes.length || session.view.value.around.length === 0) return null;
  const { nodes, edges, hidden } = shownOf(network, session.view.value);
  return (
    <>
      {t("shown", { nodes: nodes.length, edges: edges.length })}
      {hidden > 0 && ` · ${t("hidden", { count: hidden })}`}
    </>
  );
}
