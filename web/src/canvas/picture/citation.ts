/** What stands below a picture: what it shows, of which day, from how many sources, and where it can be seen again. */
import { t } from "../../language/translate";
import type { NetworkGraph } from "../../network/graph";
import type { Ontology } from "../../ontology/ontology";
import { exportAddress } from "../../state/export-address";
import { writeLink } from "../../state/link";
import type { View } from "../../state/view";
import type { Caption } from "./svg";

export function captionOf(view: View, graph: NetworkGraph, sources: number | null, page: string): Caption {
  const shown = t("shown", {
    nodes: graph.filterNodes((_, { hidden }) => !hidden).length,
    edges: graph.filterEdges((_, { hidden }) => !hidden).length,
  });
  const facts = [view.asOf ?? t("allTime"), shown];
  if (sources !== null) facts.push(t("sourceCount", { count: sources }));
  return {
    title: t("pictureOf", { names: names(view, graph) }),
    lines: [facts.join(" · "), page + writeLink({ ...view, selected: null, panel: null })],
  };
}

function names({ around }: View, graph: NetworkGraph): string {
  const [first = "", ...more] = around.flatMap((id) =>
    graph.hasNode(id) ? [graph.getNodeAttribute(id, "label")] : [],
  );
  return more.length ? t("andMore", { name: first, count: more.length }) : first;
}

/** The file of the same network names the sources that it cites; null where it could not be read. */
export async function countSources(
  view: View,
  ontology: Ontology,
  fetcher: typeof fetch,
): Promise<number | null> {
  try {
    const response = await fetcher(exportAddress("d3", view, ontology));
    const file = (await response.json()) as { graph?: { sources?: readonly unknown[] } };
    return file.graph?.sources?.length ?? null;
  } catch {
    return null;
  }
}

/** As the server names its files. */
export function pictureName({ asOf }: View, suffix: "png" | "svg"): string {
  return `${["gongjian", asOf].filter(Boolean).join("-")}.${suffix}`;
}
