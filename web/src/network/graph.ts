/** The graphology graph of an answer: what the canvas draws and layouts move. Keys are global ids. */
import { MultiDirectedGraph } from "graphology";
import { type Ontology, UNKNOWN_COLOR } from "../ontology/ontology";
import { type Network, type NetworkEdge, type NetworkNode, omittedByNode } from "./answer";
import { type Filters, isEdgeHidden, isNodeHidden } from "./filters";
import { givenPositions } from "./layouts/given";
import type { Positions } from "./layouts/position";
import { nodeSize } from "./size";

export interface NodeAttributes {
  label: string;
  color: string;
  size: number;
  x: number;
  y: number;
  hidden: boolean;
  /** Relationships that are not shown. */
  omitted: number;
  node: NetworkNode;
}

export interface EdgeAttributes {
  color: string;
  size: number;
  hidden: boolean;
  derived: boolean;
  edge: NetworkEdge;
}

export type NetworkGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

export function buildGraph(
  network: Network,
  ontology: Ontology | null,
  filters: Filters,
  pins: Positions,
): NetworkGraph {
  const graph: NetworkGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  addNodes(graph, network, ontology, { ...givenPositions(network), ...pins });
  addEdges(graph, network, ontology);
  applyFilters(graph, filters);
  return graph;
}

function addNodes(
  graph: NetworkGraph,
  network: Network,
  ontology: Ontology | null,
  positions: Positions,
): void {
  const omitted = omittedByNode(network);
  for (const node of network.nodes) {
    graph.mergeNode(node.id, {
      label: node.name,
      color: ontology?.nodeType(node.type)?.color ?? UNKNOWN_COLOR,
      size: nodeSize(node.degree),
      x: positions[node.id]?.x ?? 0,
      y: positions[node.id]?.y ?? 0,
      hidden: false,
      omitted: omitted.get(node.id) ?? 0,
      node,
    });
  }
}

function addEdges(graph: NetworkGraph, network: Network, ontology: Ontology | null): void {
  for (const edge of network.edges) {
    if (!graph.hasNode(edge.source) || !graph.hasNode(edge.target)) continue;
    const type = ontology?.relationshipType(edge.type);
    graph.mergeEdgeWithKey(edge.id, edge.source, edge.target, {
      color: type?.color ?? UNKNOWN_COLOR,
      size: Math.min(1 + Math.log2(edge.weight), 5),
      hidden: false,
      derived: type?.derived ?? false,
      edge,
    });
  }
}

/** Sets the hidden flags anew, in place: filters change more often than the network. */
export function applyFilters(graph: NetworkGraph, filters: Filters): void {
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    hidden: isNodeHidden(attributes.node, filters),
  }));
  graph.updateEachEdgeAttributes((_, attributes, source, target) => ({
    ...attributes,
    hidden:
      isEdgeHidden(attributes.edge, filters) ||
      graph.getNodeAttribute(source, "hidden") ||
      graph.getNodeAttribute(target, "hidden"),
  }));
}
