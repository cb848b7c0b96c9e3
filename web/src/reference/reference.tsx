/** The reference of the schema, made at run time from the ontology of the deployment. */
import { useEffect } from "preact/hooks";
import { PageHeader } from "../frame/page-header";
import { say } from "../language/pages";
import { Failed } from "../panels/notice/failed";
import { Contents } from "./contents";
import { FindBox } from "./find-box";
import type { Page } from "./page";
import { PageContext, usePage } from "./page-context";
import { Sections } from "./sections";
import "./reference.css";
import "./reference-contents.css";

export function Reference({ page }: { readonly page: Page }) {
  useEffect(() => {
    void page.load();
  }, [page]);
  return (
    <PageContext.Provider value={page}>
      <a class="reference-skip" href="#text">
        {say("skipToText")}
      </a>
      <PageHeader here="reference" />
      <div class="reference">
        {page.ontology.value && (
          <div class="reference-side">
            <FindBox />
            <Contents />
          </div>
        )}
        <main id="text" tabIndex={-1}>
          <h1>{say("reference")}</h1>
          <p class="reference-lead">{say("intro")}</p>
          <Body />
        </main>
      </div>
    </PageContext.Provider>
  );
}

function Body() {
  const { ontology, failure, load } = usePage();
  const ready = ontology.value !== null;
  useEffect(() => {
    // The browser looked for the anchor of the link before its section was there.
    if (ready && location.hash) location.replace(location.hash);
  }, [ready]);
  if (ready) return <Sections />;
  if (failure.value)
    return <Failed class="reference-failed" failure={failure.value} onRetry={() => void load()} />;
  return <p role="status">{say("loading")}</p>;
}
