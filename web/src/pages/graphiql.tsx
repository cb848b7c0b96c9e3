import { render } from "preact";
import { PageHeader } from "../frame/page-header";
import { startTitle } from "../frame/page-title";
import { trouble } from "../graphiql/fetcher";
import { showPlayground } from "../graphiql/playground";
import { say } from "../language/pages";
import { startLanguage } from "../language/translate";
import { startTheme } from "../state/theme";
import "../styles/tokens.css";
import "../styles/base.css";

startTheme();
startLanguage(new URLSearchParams(location.search).get("lang"));
startTitle("graphiql");

/** React fills `main`, so Preact must never draw it again. */
function Head() {
  return (
    <>
      <PageHeader here="graphiql">
        <h1 class="visually-hidden">{say("graphiql")}</h1>
      </PageHeader>
      {trouble.value && (
        <p role="alert" class="graphiql-trouble">
          {trouble.value}
        </p>
      )}
    </>
  );
}

const page = document.getElementById("page");
if (page) {
  const head = document.createElement("div");
  const main = document.createElement("main");
  page.className = "graphiql-page";
  page.append(head, main);
  render(<Head />, head);
  showPlayground(main);
}
