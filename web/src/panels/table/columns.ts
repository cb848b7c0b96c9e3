/** The columns of both tables: what a cell says, and what it is sorted by. */
import { ways } from "../../canvas/describe";
import { label, t } from "../../language/translate";
import type { Network, NetworkEdge, NetworkNode } from "../../network/answer";
import { type Ontology, valueLabel } from "../../ontology/ontology";
import type { Selection } from "../../state/view";

export interface Column<Row> {
  readonly name: string;
  text(row: Row): string;
  /** What it is sorted by where that is not the text. */
  order?(row: Row): number;
}

export interface TableRow {
  readonly selection: Selection;
  readonly cells: readonly string[];
  readonly orders: readonly (number | string)[];
}

export function nodeColumns(ontology: Ontology): readonly Column<NetworkNode>[] {
  const type = (node: NetworkNode) => ontology.nodeType(node.type);
  return [
    { name: t("name"), text: ({ name }) => name },
    { name: t("nodeType"), text: (node) => label(type(node)?.label ?? { zh: node.type, en: node.type }) },
    { name: t("kind"), text: (node) => (node.kind ? label(valueLabel(type(node), "kind", node.kind)) : "") },
    { name: t("degree"), text: ({ degree }) => String(degree), order: ({ degree }) => degree },
    { name: t("key"), text: ({ key }) => key },
  ];
}

export function edgeColumns(ontology: Ontology, network: Network): readonly Column<NetworkEdge>[] {
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  const type = ({ type: name }: NetworkEdge) =>
    label(ontology.relationshipType(name)?.label ?? { zh: name, en: name });
  return [
    { name: t("source"), text: ({ source }) => names.get(source) ?? source },
    { name: t("relationship"), text: type },
    { name: t("target"), text: ({ target }) => names.get(target) ?? target },
    { name: t("since"), text: ({ since }) => since ?? "" },
    { name: t("until"), text: ({ until }) => until ?? "" },
    { name: t("weight"), text: ({ weight }) => String(weight), order: ({ weight }) => weight },
    {
      name: t("ways"),
      text: (edge) => ways(ontology.relationshipType(edge.type), edge.patterns ?? [], edge.weak),
    },
  ];
}

export function tableRows<Row extends { readonly id: string }>(
  kind: Selection["kind"],
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): readonly TableRow[] {
  return rows.map((row) => {
    const cells = columns.map((column) => column.text(row));
    const orders = columns.map((column, place) => column.order?.(row) ?? cells[place] ?? "");
    return { selection: { kind, id: row.id }, cells, orders };
  });
}
