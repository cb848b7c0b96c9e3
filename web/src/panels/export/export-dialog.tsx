/** What can be taken away of this view: files, pictures, its link, its query, and how to cite it. */
import { useRef } from "preact/hooks";
import { t } from "../../language/translate";
import { openPanel } from "../../state/changes";
import { writeLink } from "../../state/link";
import { graphiqlServed } from "../../state/served";
import type { PanelName } from "../../state/view";
import { CopyButton } from "../copy-button";
import { Dialog } from "../dialog";
import { Failed } from "../notice/failed";
import { useSession } from "../session-context";
import { citationText } from "./citation-text";
import { Files } from "./files";
import { graphiqlAddress, queryOf } from "./graphiql-address";
import { holdsText } from "./holds-text";
import { Pictures } from "./pictures";
import "./export.css";

export function ExportDialog() {
  const session = useSession();
  const { panel, around } = session.view.value;
  const before = useRef<PanelName | null>(null);
  if (panel !== "export") {
    before.current = panel;
    return null;
  }
  // The start page has nothing to take away.
  if (around.length === 0) return null;
  const close = () => {
    if (session.view.peek().panel === "export") session.change(openPanel(before.current));
  };
  return (
    <Dialog title={t("exportTitle")} onClose={close}>
      <Network />
      <Rest />
    </Dialog>
  );
}

/** Only of a network that is there: the server refuses a file of nothing. */
function Network() {
  const session = useSession();
  const { value, loading, failure } = session.network.value;
  if (failure) return <Failed class="export-holds" failure={failure} onRetry={session.retry} />;
  if (loading || !value) return <p class="export-holds waiting">{t("loading")}</p>;
  if (value.nodes.length === 0) return <p class="export-holds">{t("exportNothing")}</p>;
  return (
    <>
      <p class="export-holds">
        {holdsText(value, session.view.value)} {t("exportSources")}
      </p>
      <Files />
      <Pictures />
    </>
  );
}

function Rest() {
  const session = useSession();
  const ontology = session.ontology.value.value;
  const view = { ...session.view.value, panel: null };
  const link = location.origin + location.pathname + writeLink(view);
  if (!ontology) return null;
  const asked = queryOf(view, ontology);
  const citation = citationText(session.network.value.value, view, link);
  return (
    <>
      <section>
        <h3>{t("exportLink")}</h3>
        <p class="export-text">{link}</p>
        <CopyButton name={t("copyLink")} text={() => link} />
      </section>
      <section>
        <h3>{t("exportQuery")}</h3>
        <details>
          <summary>network(around: …)</summary>
          <pre class="export-query">{`${asked.query}\n\n${asked.variables}`}</pre>
        </details>
        <CopyButton
          name={t("copyQuery")}
          text={() => `${asked.query}\n\n# variables\n${asked.variables.replace(/^/gm, "# ")}`}
        />{" "}
        {graphiqlServed.value && <a href={graphiqlAddress(asked)}>{t("openGraphiql")}</a>}
      </section>
      <section>
        <h3>{t("exportCite")}</h3>
        <p class="export-text">{citation}</p>
        <CopyButton name={t("copyCitation")} text={() => citation} />
      </section>
    </>
  );
}
