/** What is selected, in words: for the live region, the tip at the pointer and the bar. */
import type { PatternName, TypeName } from "../api/names";
import { inSentence, label, t } from "../language/translate";
import type { NetworkEdge } from "../network/answer";
import type { NetworkGraph } from "../network/graph";
import { type Picked, shownDegree } from "../network/neighborhood";
import { type Ontology, type RelationshipType, weakPatterns } from "../ontology/ontology";

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
    period: [
      period(edge),
      strength(edge),
      ways(ontology?.relationshipType(edge.type), edge.patterns ?? [], edge.weak),
    ]
      .filter(Boolean)
      .join(" · "),
  });
}

function strength({ weight }: NetworkEdge): string {
  return weight > 1 ? t("strengthOf", { weight }) : "";
}

/** By which patterns a derived relationship holds: "joint activity only"; nothing of a recorded one. */
export function ways(
  type: RelationshipType | undefined,
  patterns: readonly PatternName[],
  weak: boolean,
): string {
  const known = type?.patterns.filter(({ name }) => patterns.includes(name)) ?? [];
  const labels = known.map((each) => label(each.label));
  const comma = t("listComma");
  return weak ? t("weakOnly", { patterns: labels.map(inSentence).join(comma) }) : labels.join(comma);
}

/** What the weak relationships of a type are called in a legend. */
export function weakName(ontology: Ontology | null, name: TypeName): string {
  const type = ontology?.relationshipType(name);
  const patterns = weakPatterns(type).map((pattern) => pattern.name);
  return t("weakOfType", { type: relationshipName(ontology, name), only: ways(type, patterns, true) });
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
