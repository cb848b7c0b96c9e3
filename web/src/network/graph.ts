/** The graphology graph of an answer: what the canvas draws and layouts move. Keys are global ids. */
import { MultiDirectedGraph } from "graphology";
import { type Ontology, UNKNOWN_COLOR } from "../ontology/ontology";
import { type Network, type NetworkEdge, type NetworkNode, omittedByNode } from "./answer";
import { type Filters, isEdgeHidden, isNodeHidden } from "./filters";
import type { Positions } from "./layouts/position";
import { curvatures } from "./parallel";
import { crowdScale, edgeSize, nodeSize } from "./size";

export interface NodeAttributes {
  label: string;
  color: string;
  size: number;
  x: number;
  y: number;
  hidden: boolean;
  /** Whether the reader put it where it is. */
  pinned: boolean;
  /** Relationships that are not shown. */
  omitted: number;
  node: NetworkNode;
}

export interface EdgeAttributes {
  color: string;
  size: number;
  hidden: boolean;
  derived: boolean;
  /** Derived by weak patterns alone. */
  weak: boolean;
  /** 0 is straight. */
  curvature: number;
  edge: NetworkEdge;
}

export type NetworkGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

export function buildGraph(
  network: Network,
  ontology: Ontology | null,
  filters: Filters,
  positions: Positions,
): NetworkGraph {
  const graph: NetworkGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const omitted = omittedByNode(network);
  const scale = crowdScale(network.nodes.length);
  for (const node of network.nodes) {
    graph.mergeNode(node.id, {
      label: node.name,
      color: ontology?.nodeType(node.type)?.color ?? UNKNOWN_COLOR,
      size: nodeSize(node.degree) * scale,
      x: positions[node.id]?.x ?? 0,
      y: positions[node.id]?.y ?? 0,
      hidden: isNodeHidden(node, filters),
      pinned: false,
      omitted: omitted.get(node.id) ?? 0,
      node,
    });
  }
  addEdges(graph, network, ontology, filters);
  return graph;
}

function addEdges(graph: NetworkGraph, network: Network, ontology: Ontology | null, filters: Filters): void {
  const isDerived = ({ type }: NetworkEdge) => ontology?.relationshipType(type)?.derived ?? false;
  const curvature = curvatures(network.edges, isDerived);
  const scale = Math.sqrt(crowdScale(network.nodes.length));
  for (const edge of network.edges) {
    if (!graph.hasNode(edge.source) || !graph.hasNode(edge.target)) continue;
    graph.mergeEdgeWithKey(edge.id, edge.source, edge.target, {
      color: ontology?.relationshipType(edge.type)?.color ?? UNKNOWN_COLOR,
      size: edgeSize(edge.weight, edge.weak) * scale,
      hidden: isHiddenIn(graph, edge, filters),
      derived: isDerived(edge),
      weak: edge.weak,
      curvature: curvature.get(edge.id) ?? 0,
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
  graph.updateEachEdgeAttributes((_, attributes) => ({
    ...attributes,
    hidden: isHiddenIn(graph, attributes.edge, filters),
  }));
}

/** By itself, or with one of its ends. */
function isHiddenIn(graph: NetworkGraph, edge: NetworkEdge, filters: Filters): boolean {
  const isEndHidden = (end: string) => graph.getNodeAttribute(end, "hidden");
  return isEdgeHidden(edge, filters) || isEndHidden(edge.source) || isEndHidden(edge.target);
}

/** Marks the nodes that the reader put where they are. */
export function applyPins(graph: NetworkGraph, pins: Positions): void {
  graph.forEachNode((id, { pinned }) => {
    if (pinned !== id in pins) graph.setNodeAttribute(id, "pinned", id in pins);
  });
}
