/** What is seen before a node is chosen: what this is, a search box, questions to click, and what is in the graph. */
import { overview } from "../../api/overview";
import { label, t } from "../../language/translate";
import { Failed } from "../notice/failed";
import { Search } from "../search/search";
import { useSession } from "../session-context";
import { useLoaded } from "../use-loaded";
import { Counts } from "./counts";
import { askQuestions } from "./questions";
import { Questions } from "./questions-list";
import "./start.css";

export function Start() {
  const session = useSession();
  const ontology = session.ontology.value.value;
  const key = ontology && "start";
  const counts = useLoaded(key, (signal) =>
    overview(session.client, ontology?.nodeTypes ?? [], null, signal),
  );
  const questions = useLoaded(key, async (signal) =>
    ontology ? askQuestions(session.client, ontology, signal) : [],
  );
  const failure = session.ontology.value.failure ?? counts.failure ?? questions.failure;
  const retry = () => {
    if (!ontology) session.retry();
    counts.retry();
    questions.retry();
  };
  const example = questions.value?.find(({ values }) => values.name)?.values.name;
  return (
    <div class="start">
      <section class="start-head">
        <h1>{t("startTitle")}</h1>
        <p class="start-about">{about()}</p>
        <Search isFocused />
        {example && <p class="start-example">{t("startExample", { example })}</p>}
      </section>
      {failure && <Failed class="detail-failure" failure={failure} onRetry={retry} />}
      {questions.value && questions.value.length > 0 && <Questions questions={questions.value} />}
      {counts.value && <Counts counts={counts.value} />}
    </div>
  );

  function about(): string {
    if (!ontology || ["COMMUNITY", "UNIT"].every((type) => ontology.nodeType(type))) return t("startAbout");
    const types = ontology.nodeTypes.map((type) => label(type.label)).join(t("listComma"));
    return t("startAboutAny", { types });
  }
}
