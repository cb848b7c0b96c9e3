/** In the place of the picture while there is none: what happened and what to do, never a blank canvas. */
import { t } from "../../language/translate";
import type { Network } from "../../network/answer";
import { shownOf } from "../../network/shown";
import { showAll } from "../../state/changes";
import { useSession } from "../session-context";
import { Failed } from "./failed";
import { Missing } from "./missing";
import "./notice.css";

export function Notice() {
  const session = useSession();
  const { value, loading } = session.network.value;
  const failure = session.ontology.value.failure ?? session.network.value.failure;
  // The start page has a place of its own for it.
  if (session.view.value.around.length === 0) return null;
  if (value?.nodes.length) return <AllHidden network={value} />;
  if (failure)
    return (
      <div class="notice">
        <Failed class="notice-failure" failure={failure} onRetry={session.retry} />
        <a href="/">{t("lookAtStart")}</a>
      </div>
    );
  if (loading || !value) return <p class="notice waiting spinner">{t("loading")}</p>;
  return (
    <div class="notice">
      <Missing otherwise={t("emptyNetwork")} />
      <a href="/">{t("lookAtStart")}</a>
    </div>
  );
}

/** Filters that leave nothing would leave a blank canvas. */
function AllHidden({ network }: { readonly network: Network }) {
  const session = useSession();
  if (shownOf(network, session.view.value).nodes.length > 0) return null;
  return (
    <div class="notice" role="status">
      <p>{t("tableEmpty")}</p>
      <button type="button" onClick={() => session.change(showAll)}>
        {t("showAll")}
      </button>
    </div>
  );
}
