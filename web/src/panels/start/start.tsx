import { t } from "../../language/translate";
import { useSession } from "../session-context";
import "./start.css";

/** What is seen before a node is chosen: what is in the graph, and questions to click. */
export function Start() {
  const session = useSession();
  if (session.view.value.around.length > 0) return null;
  return (
    <section class="start">
      <h1>{t("title")}</h1>
      <p>{t("startHint")}</p>
    </section>
  );
}
