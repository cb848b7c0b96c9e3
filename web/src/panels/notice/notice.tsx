/** In the place of the picture while there is none: what happened and what to do, never a blank canvas. */
import { t } from "../../language/translate";
import { useSession } from "../session-context";
import { Failed } from "./failed";
import { Missing } from "./missing";
import "./notice.css";

export function Notice() {
  const session = useSession();
  const { value, loading } = session.network.value;
  const failure = session.ontology.value.failure ?? session.network.value.failure;
  // The start page has a place of its own for it.
  if (value?.nodes.length || session.view.value.around.length === 0) return null;
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
