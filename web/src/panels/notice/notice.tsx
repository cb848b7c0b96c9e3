/** In the place of the picture while there is none: what happened and what to do, never a blank canvas. */
import { t } from "../../language/translate";
import { useSession } from "../session-context";
import { Failed } from "./failed";
import "./notice.css";

export function Notice() {
  const session = useSession();
  const { value, loading } = session.network.value;
  const failure = session.ontology.value.failure ?? session.network.value.failure;
  if (value?.nodes.length) return null;
  if (failure) return <Failed class="notice" failure={failure} onRetry={session.retry} />;
  if (loading || !value || session.view.value.around.length === 0) return null;
  return <p class="notice">{t("emptyNetwork")}</p>;
}
