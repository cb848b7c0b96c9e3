/** The root fields that every deployment has, whatever its ontology, with a query to try each. */
import type { Label } from "../ontology/ontology";
import { lines } from "./lines";

export interface GeneralField {
  readonly name: string;
  readonly description: Label;
  /** Of the ids of two nodes. */
  sample(one: string, other: string): string;
}

const quoted = (id: string) => JSON.stringify(id);

export const GENERAL_FIELDS: readonly GeneralField[] = [
  {
    name: "search",
    description: {
      zh: "按名称、别名、键、拼音或首字母查找节点，最相符的在前。",
      en: "Nodes by name, alias, key, pinyin or initials, the best match first.",
    },
    sample: () =>
      lines(
        "{",
        '  search(text: "jc", first: 5) {',
        "    edges { score node { __typename id key name } }",
        "  }",
        "}",
      ),
  },
  {
    name: "node",
    description: {
      zh: "按全局标识取一个节点或关系。",
      en: "A node or a relationship by its global id.",
    },
    sample: (one) =>
      lines(
        "{",
        `  node(id: ${quoted(one)}) {`,
        "    __typename",
        "    ... on Entity { key name }",
        "  }",
        "}",
      ),
  },
  {
    name: "nodes",
    description: {
      zh: "按全局标识取多个节点或关系。",
      en: "Nodes and relationships by their global ids, in order.",
    },
    sample: (one, other) =>
      lines(
        "{",
        `  nodes(ids: [${quoted(one)}, ${quoted(other)}]) {`,
        "    __typename",
        "    ... on Entity { key name }",
        "  }",
        "}",
      ),
  },
  {
    name: "network",
    description: {
      zh: "若干节点周围的节点和边，并说明略去了什么。图谱浏览只用它。",
      en: "Nodes and edges around some nodes, and what was left out. All that the explorer draws.",
    },
    sample: (one) =>
      lines(
        "{",
        `  network(around: [${quoted(one)}], limit: 50) {`,
        "    nodes { nodeId type key name degree }",
        "    edges { type source target since until weight }",
        "    omitted { nodeId type count }",
        "  }",
        "}",
      ),
  },
  {
    name: "paths",
    description: {
      zh: "两个节点为何相连：最短的几种解释。",
      en: "Why two nodes are connected: the shortest explanations.",
    },
    sample: (one, other) =>
      lines(
        "{",
        `  paths(from: ${quoted(one)}, to: ${quoted(other)}, maxLength: 4, first: 3) {`,
        "    totalCount",
        "    nodes { length hops { reversed relationship { type since until from { name } to { name } } } }",
        "    groups { length count ways steps { relationshipType reversed nodeType } }",
        "  }",
        "}",
      ),
  },
  {
    name: "common",
    description: {
      zh: "几个节点共有什么：与每一个都直接相关的节点。",
      en: "What several nodes share: the nodes that all of them are directly related to.",
    },
    sample: (one, other) =>
      lines(
        "{",
        `  common(of: [${quoted(one)}, ${quoted(other)}], first: 10) {`,
        "    totalCount",
        "    groups(by: [TYPE]) { type count }",
        "    nodes { count node { __typename key name } by { relationshipType count } }",
        "  }",
        "}",
      ),
  },
  {
    name: "diff",
    description: {
      zh: "两个日期之间有何变化。",
      en: "What changed between two days.",
    },
    sample: () =>
      lines(
        "{",
        '  diff(from: "2018-12-31", to: "2021-12-31", first: 10) {',
        "    totalCount",
        "    nodes { change cause relationship { type from { name } to { name } since until } }",
        "  }",
        "}",
      ),
  },
  {
    name: "revisions",
    description: {
      zh: "历次写入：谁在何时、为何改了什么。",
      en: "What was written, by whom, when and why, and what it did to each record.",
    },
    sample: () =>
      lines(
        "{",
        "  revisions(first: 10) {",
        "    totalCount",
        "    nodes { sequence at actor reason operation created updated deleted }",
        "  }",
        "}",
      ),
  },
  {
    name: "analysis",
    description: {
      zh: "对全图或一个视图的分析：中心性、社群、桥等。",
      en: "Analyses of the whole graph or of a view: centrality, communities, bridges and so on.",
    },
    sample: () => lines("{", "  analysis { snapshot nodeCount edgeCount }", "}"),
  },
  {
    name: "ontology",
    description: {
      zh: "本页所依据的本体。",
      en: "The ontology that this page is made from.",
    },
    sample: () =>
      lines(
        "{",
        "  ontology {",
        "    nodeTypes { type label { zh en } plural }",
        "    relationshipTypes { type label { zh en } derived }",
        "  }",
        "}",
      ),
  },
];
