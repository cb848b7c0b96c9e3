import { t } from "../../language/translate";
import { writeLink } from "../../state/link";
import { useSession } from "../session-context";
import { type Question, questionText } from "./questions";

/** Each question is a link, so that it can be opened in a tab of its own too. */
export function Questions({ questions }: { readonly questions: readonly Question[] }) {
  const session = useSession();
  const open = (event: MouseEvent, question: Question) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    session.change(() => question.view);
  };
  return (
    <section aria-labelledby="start-questions">
      <h2 id="start-questions">{t("startQuestions")}</h2>
      <ul class="start-questions">
        {questions.map((question) => (
          <li key={question.key}>
            <a href={`/${writeLink(question.view)}`} onClick={(event) => open(event, question)}>
              {questionText(question)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
