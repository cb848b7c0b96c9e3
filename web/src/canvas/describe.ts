/** What is selected, in words: for the live region, the tip at the pointer and the bar. */
import { label, t } from "../language/translate";
import type { NetworkEdge } from "../network/answer";
import type { NetworkGraph } from "../network/graph";
import { type Picked, shownDegree } from "../network/neighborhood";
import type { Ontology } from "../ontology/ontology";

export function describe(graph: NetworkGraph, ontology: Ontology | null, { kind, id }: Picked): string {
  if (kind === "node") return graph.hasNode(id) ? describeNode(graph, ontology, id) : "";
  return graph.hasEdge(id) ? describeEdge(graph, ontology, id) : "";
}

function describeNode(graph: NetworkGraph, ontology: Ontology | null, id: string): string {
  const { node, label: name } = graph.getNodeAttributes(id);
  return t("selectedNode", { type: nodeTypeName(ontology, node.type), name, count: shownDegree(graph, id) });
}

function describeEdge(graph: NetworkGraph, ontology: Ontology | null, id: string): string {
  const { edge } = graph.getEdgeAttributes(id);
  const nameOf = (end: string) => graph.getNodeAttribute(end, "label");
  return t("selectedEdge", {
    type: relationshipName(ontology, edge.type),
    from: nameOf(edge.source),
    to: nameOf(edge.target),
    period: period(edge) + (edge.weight > 1 ? ` · ${t("strengthOf", { weight: edge.weight })}` : ""),
  });
}

export function period({ since, until }: Pick<NetworkEdge, "since" | "until">): string {
  if (since && until) return t("periodBoth", { since, until });
  if (since) return t("periodFrom", { since });
  return until ? t("periodUntil", { until }) : t("periodNone");
}

export function nodeTypeName(ontology: Ontology | null, type: string): string {
  return label(ontology?.nodeType(type)?.label ?? { zh: type, en: type });
}

export function relationshipName(ontology: Ontology | null, type: string): string {
  return label(ontology?.relationshipType(type)?.label ?? { zh: type, en: type });
}
