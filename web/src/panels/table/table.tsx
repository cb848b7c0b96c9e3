/** What the filters leave, as two tables: for readers, screen readers, spreadsheets, and browsers without WebGL. */
import { useComputed, useSignal } from "@preact/signals";
import { t } from "../../language/translate";
import { EMPTY_NETWORK } from "../../network/answer";
import { type Shown, shownOf } from "../../network/shown";
import { useSession } from "../session-context";
import { edgeColumns, nodeColumns, tableRows } from "./columns";
import { Grid, type GridContent } from "./grid";
import { type TableTab, Tabs } from "./tabs";
import "./table.css";

export function Table() {
  const session = useSession();
  const tab = useSignal<TableTab>("nodes");
  const network = useComputed(() => session.network.value.value ?? EMPTY_NETWORK);
  const shown = useComputed(() => shownOf(network.value, session.view.value));
  const content = useComputed(() => contentOf(tab.value, shown.value, session));
  if (session.view.value.panel !== "table" || !content.value) return null;
  return (
    <section class="table" aria-label={t("table")}>
      <Tabs
        tab={tab.value}
        counts={{ nodes: shown.value.nodes.length, relationships: shown.value.edges.length }}
        onChoose={(chosen) => {
          tab.value = chosen;
        }}
      />
      <Grid key={tab.value} content={content.value} />
    </section>
  );
}

function contentOf(tab: TableTab, shown: Shown, session: ReturnType<typeof useSession>): GridContent | null {
  const ontology = session.ontology.value.value;
  if (!ontology) return null;
  const none = t(shown.hidden > 0 ? "tableEmpty" : "tableNothing");
  if (tab === "nodes") {
    const columns = nodeColumns(ontology);
    return {
      name: t("nodes"),
      columns: columns.map(({ name }) => name),
      rows: tableRows("node", shown.nodes, columns),
      none,
    };
  }
  const columns = edgeColumns(ontology, session.network.value.value ?? EMPTY_NETWORK);
  return {
    name: t("relationships"),
    columns: columns.map(({ name }) => name),
    rows: tableRows("edge", shown.edges, columns),
    none,
  };
}
