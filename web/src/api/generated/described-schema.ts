export const GENERAL = [
 {
  "name": "search",
  "type": "SearchConnection",
  "description": {
   "zh": "按名称、别名、键、拼音或拼音首字母查找节点，最相符的在前。空格分开的各词都须相符；标点不计。第三、第3、三、3 视为相同。简称（中行、市三小）和误打一个字母的拼音也能查到，排在最后。次序即相符程度，故无 where、orderBy、groups。",
   "en": "Nodes by name, alias, key, pinyin or its initials, the best first: any part of two or more characters, without regard to case, width and accents, simplified or traditional. One character is found at the beginning. Of several words, at most 8, all have to match; punctuation does not count. 第三, 第3, 三 and 3 are alike. Short names (中行) and pinyin with one slip (ruyihh) are found, too, behind all others. Their order is the score, so there are no `where`, `orderBy` and `groups`."
  },
  "arguments": [
   {
    "name": "text",
    "type": "String!",
    "description": {
     "zh": "要查的文字。",
     "en": "What to look for."
    }
   },
   {
    "name": "types",
    "type": "[NodeType!]",
    "description": {
     "zh": "只找这些类型的节点。",
     "en": "Only nodes of these types."
    }
   },
   {
    "name": "first",
    "type": "Int",
    "description": {
     "zh": "前几行。",
     "en": "How many rows from the first."
    }
   },
   {
    "name": "after",
    "type": "String",
    "description": {
     "zh": "在此游标之后。",
     "en": "Behind this cursor."
    }
   },
   {
    "name": "asOf",
    "type": "Date",
    "description": {
     "zh": "只看这一天成立的事实。",
     "en": "Only what held on this day, here and below."
    }
   },
   {
    "name": "asKnownAt",
    "type": "String",
    "description": {
     "zh": "只看当时所记录的：修订（r42）或时刻。",
     "en": "What was recorded then: a revision (r42) or an instant."
    }
   }
  ]
 },
 {
  "name": "node",
  "type": "Node",
  "description": {
   "zh": "按全局标识取一个节点或关系；标识带有日期的，取其当日的样子。",
   "en": "A node or a relationship by its global id; one whose id carries a day is given back as it was on that day."
  },
  "arguments": [
   {
    "name": "id",
    "type": "ID!",
    "description": {
     "zh": "全局标识，或节点的 `类型:键`。",
     "en": "A global id, or `Type:key` of a node."
    }
   }
  ]
 },
 {
  "name": "nodes",
  "type": "[Node]",
  "description": {
   "zh": "按全局标识取多个节点或关系，依所给次序。",
   "en": "The same for several ids, in their order; null where nothing has one."
  },
  "arguments": [
   {
    "name": "ids",
    "type": "[ID!]!",
    "description": {
     "zh": "全局标识，或节点的 `类型:键`。",
     "en": "Global ids, or `Type:key` of nodes."
    }
   }
  ]
 },
 {
  "name": "network",
  "type": "Network",
  "description": {
   "zh": "网络视图：节点、边，以及省略了什么。",
   "en": "The network view: nodes, edges, and what was left out."
  },
  "arguments": [
   {
    "name": "around",
    "type": "[ID!]!",
    "description": {
     "zh": "从哪些节点开始，最多 1000 个，依次最先显示；未知的略去，全部未知则报错（BAD_ID）。",
     "en": "The nodes to begin with, by global id, at most 1,000: shown first and in this order. Unknown ones are left out; if all are unknown, the error is BAD_ID."
    }
   },
   {
    "name": "depth",
    "type": "Int",
    "description": {
     "zh": "层数，0 至 4；默认 1。",
     "en": "How many relationships away, 0 to 4; 1 when not given."
    }
   },
   {
    "name": "relationshipTypes",
    "type": "[RelationshipType!]",
    "description": {
     "zh": "沿哪些关系；默认为所有记录的关系。",
     "en": "Along which relationships; all recorded ones when not given."
    }
   },
   {
    "name": "nodeTypes",
    "type": "[NodeType!]",
    "description": {
     "zh": "到哪些类型的节点；默认不限；开始的节点不限类型。",
     "en": "To nodes of which types; any when not given. Those to begin with may be of any type."
    }
   },
   {
    "name": "limit",
    "type": "Int",
    "description": {
     "zh": "节点数上限，1 至 1000，包括开始的节点；默认 300。",
     "en": "How many nodes at most, 1 to 1,000, those to begin with among them; 300 when not given."
    }
   },
   {
    "name": "minWeight",
    "type": "Int",
    "description": {
     "zh": "推导关系的强度下限，不小于一；所记录的关系不受影响。",
     "en": "The least weight of derived relationships, 1 or more. Recorded ones are not touched."
    }
   },
   {
    "name": "patterns",
    "type": "[Pattern!]",
    "description": {
     "zh": "只要有一项依据属于这些类型的推导关系；其强度仍计所有依据。",
     "en": "Only derived relationships that have evidence of one of these patterns; their weight counts all of it."
    }
   },
   {
    "name": "where",
    "type": "NetworkWhere",
    "description": {
     "zh": "只要符合条件的节点；开始的节点总是保留。",
     "en": "Only nodes that satisfy it. Those to begin with always stay."
    }
   },
   {
    "name": "pinned",
    "type": "[PinnedNode!]",
    "description": {
     "zh": "图中已有的节点，最多 2000 个：位置不变，新节点放在与之相连的节点旁；不在这个网络中的，其位置仍然空着。",
     "en": "The nodes that a picture has already, at most 2,000: they stay where they are, and new nodes are placed beside those to which they are tied. The places of those that are not in this network stay free."
    }
   },
   {
    "name": "asOf",
    "type": "Date",
    "description": {
     "zh": "只看这一天成立的事实。",
     "en": "Only what held on this day, here and below."
    }
   },
   {
    "name": "asKnownAt",
    "type": "String",
    "description": {
     "zh": "只看当时所记录的：修订（r42）或时刻。",
     "en": "What was recorded then: a revision (r42) or an instant."
    }
   }
  ]
 },
 {
  "name": "paths",
  "type": "Paths",
  "description": {
   "zh": "两个节点为何相连：最短的几条路径。",
   "en": "Why two nodes are connected: the shortest paths between them."
  },
  "arguments": [
   {
    "name": "from",
    "type": "ID!",
    "description": {
     "zh": "起点，用全局标识或 `类型:键`。",
     "en": "A node, by global id or `Type:key`."
    }
   },
   {
    "name": "to",
    "type": "ID!",
    "description": {
     "zh": "终点，用全局标识或 `类型:键`。",
     "en": "Another node, by global id or `Type:key`."
    }
   },
   {
    "name": "maxLength",
    "type": "Int",
    "description": {
     "zh": "最多几个关系，1 至 6；默认 4。",
     "en": "How many relationships at most, 1 to 6; 4 when not given."
    }
   },
   {
    "name": "first",
    "type": "Int",
    "description": {
     "zh": "最多几条；默认 10。",
     "en": "How many paths at most; 10 when not given."
    }
   },
   {
    "name": "relationshipTypes",
    "type": "[RelationshipType!]",
    "description": {
     "zh": "沿哪些关系；默认为所有记录的关系。",
     "en": "Along which relationships; all recorded ones when not given."
    }
   },
   {
    "name": "asOf",
    "type": "Date",
    "description": {
     "zh": "只看这一天成立的事实。",
     "en": "Only what held on this day, here and below."
    }
   },
   {
    "name": "asKnownAt",
    "type": "String",
    "description": {
     "zh": "只看当时所记录的：修订（r42）或时刻。",
     "en": "What was recorded then: a revision (r42) or an instant."
    }
   }
  ]
 },
 {
  "name": "common",
  "type": "CommonConnection",
  "description": {
   "zh": "几个节点共有什么：与其中每一个都直接相关的节点，沿任一方向；关系多的在前，其次按类型和键。推导关系在两个节点之间只计一次。",
   "en": "What several nodes share: the nodes to which each of them is directly related, in either direction, by relationships of these types. Those with most relationships come first, then by type and key. A derived relationship counts once between two nodes."
  },
  "arguments": [
   {
    "name": "of",
    "type": "[ID!]!",
    "description": {
     "zh": "2 至 10 个节点，用全局标识或 `类型:键`；重复的只计一次，未知的报错（BAD_ID）。",
     "en": "2 to 10 nodes, by global id or `Type:key`. One that is named twice counts once; an unknown one is refused (BAD_ID)."
    }
   },
   {
    "name": "relationshipTypes",
    "type": "[RelationshipType!]",
    "description": {
     "zh": "经由哪些关系；默认为所有记录的关系。",
     "en": "By which types of relationship; all recorded ones when not given."
    }
   },
   {
    "name": "nodeTypes",
    "type": "[NodeType!]",
    "description": {
     "zh": "共有节点的类型。",
     "en": "Only nodes of these types."
    }
   },
   {
    "name": "where",
    "type": "EntityWhere",
    "description": {
     "zh": "共有节点的条件。",
     "en": "Conditions on the nodes that are shared."
    }
   },
   {
    "name": "first",
    "type": "Int",
    "description": {
     "zh": "前几行。",
     "en": "How many rows from the first."
    }
   },
   {
    "name": "after",
    "type": "String",
    "description": {
     "zh": "在此游标之后。",
     "en": "Behind this cursor."
    }
   },
   {
    "name": "last",
    "type": "Int",
    "description": {
     "zh": "末几行。",
     "en": "How many rows up to the last."
    }
   },
   {
    "name": "before",
    "type": "String",
    "description": {
     "zh": "在此游标之前。",
     "en": "Before this cursor."
    }
   },
   {
    "name": "asOf",
    "type": "Date",
    "description": {
     "zh": "只看这一天成立的事实。",
     "en": "Only what held on this day, here and below."
    }
   },
   {
    "name": "asKnownAt",
    "type": "String",
    "description": {
     "zh": "只看当时所记录的：修订（r42）或时刻。",
     "en": "What was recorded then: a revision (r42) or an instant."
    }
   }
  ]
 },
 {
  "name": "diff",
  "type": "ChangeConnection",
  "description": {
   "zh": "两日之间关系的变化，按变化之日排序。",
   "en": "Relationships that are seen on one of two days and not on the other, by the day on which they came or went; one is seen when it and both its ends hold, a derived one when a fact of its evidence does. With `knownFrom` or `knownTo` each day is seen as it was recorded then, and `cause` tells events from corrections."
  },
  "arguments": [
   {
    "name": "from",
    "type": "Date!",
    "description": {
     "zh": "前一日。",
     "en": "The first day."
    }
   },
   {
    "name": "to",
    "type": "Date!",
    "description": {
     "zh": "后一日。",
     "en": "The second day; it may be the earlier one."
    }
   },
   {
    "name": "types",
    "type": "[RelationshipType!]",
    "description": {
     "zh": "关系类型，默认为全部所记录的类型。",
     "en": "Types of relationship; all that are recorded by default."
    }
   },
   {
    "name": "first",
    "type": "Int",
    "description": {
     "zh": "前几行。",
     "en": "How many rows from the first."
    }
   },
   {
    "name": "after",
    "type": "String",
    "description": {
     "zh": "在此游标之后。",
     "en": "Behind this cursor."
    }
   },
   {
    "name": "last",
    "type": "Int",
    "description": {
     "zh": "末几行。",
     "en": "How many rows up to the last."
    }
   },
   {
    "name": "before",
    "type": "String",
    "description": {
     "zh": "在此游标之前。",
     "en": "Before this cursor."
    }
   },
   {
    "name": "knownFrom",
    "type": "String",
    "description": {
     "zh": "前一日只看当时所记录的：修订（r42）或时刻；仅给出另一个时为现在。",
     "en": "What is seen on `from` is what was recorded then: a revision (r42) or an instant; now where only the other one is given."
    }
   },
   {
    "name": "knownTo",
    "type": "String",
    "description": {
     "zh": "后一日只看当时所记录的：修订（r42）或时刻；仅给出另一个时为现在。",
     "en": "What is seen on `to` is what was recorded then: a revision (r42) or an instant; now where only the other one is given."
    }
   },
   {
    "name": "asKnownAt",
    "type": "String",
    "description": {
     "zh": "两日都只看当时所记录的；不与 `knownFrom`、`knownTo` 同用。",
     "en": "What was recorded then: a revision (r42) or an instant. It stands for both `knownFrom` and `knownTo`, and is refused beside them."
    }
   }
  ]
 },
 {
  "name": "revisions",
  "type": "RevisionConnection",
  "description": {
   "zh": "写入的记录，新的在前：可查历史、审计、动态，以及某次之后的变化。",
   "en": "The writes that changed something, the newest first: the history of a record (`of`), an audit (`actor`, `types`), or a feed. With `since`, those after one, the oldest first: what has changed since somebody last looked."
  },
  "arguments": [
   {
    "name": "of",
    "type": "ID",
    "description": {
     "zh": "只看这一个节点或关系的历史；用全局标识或 `类型:键`，旧的键也可。",
     "en": "The history of one node or relationship, by global id or `Type:key`; a former key leads there, too."
    }
   },
   {
    "name": "since",
    "type": "Int",
    "description": {
     "zh": "此序号之后的，旧的在前；0 为全部。",
     "en": "Those after the revision of this number, the oldest first; 0 means all. `after` goes on in the same order."
    }
   },
   {
    "name": "types",
    "type": "[RecordType!]",
    "description": {
     "zh": "只看涉及这些类型的。",
     "en": "Only what touched these."
    }
   },
   {
    "name": "actor",
    "type": "String",
    "description": {
     "zh": "只看此人或程序所写的。",
     "en": "Only what this actor wrote."
    }
   },
   {
    "name": "first",
    "type": "Int",
    "description": {
     "zh": "前几行。",
     "en": "How many rows from the first."
    }
   },
   {
    "name": "after",
    "type": "String",
    "description": {
     "zh": "在此游标之后。",
     "en": "Behind this cursor."
    }
   }
  ]
 },
 {
  "name": "analysis",
  "type": "Analysis",
  "description": {
   "zh": "对整个图，或对一组节点周围的网络的分析，附方法、参数和规则。",
   "en": "Analyses of the graph, or of the network around some nodes, with their methods, parameters and rules."
  },
  "arguments": [
   {
    "name": "around",
    "type": "[ID!]",
    "description": {
     "zh": "从哪些节点开始；不给则为整个图。",
     "en": "The nodes to begin with, by global id; the whole graph when not given."
    }
   },
   {
    "name": "depth",
    "type": "Int",
    "description": {
     "zh": "与 around 同用：层数，0 至 4；默认 1。",
     "en": "With around: how many relationships away, 0 to 4; 1 when not given."
    }
   },
   {
    "name": "relationshipTypes",
    "type": "[RelationshipType!]",
    "description": {
     "zh": "哪些关系；默认为所有记录的关系。",
     "en": "Which relationships; all recorded ones when not given."
    }
   },
   {
    "name": "nodeTypes",
    "type": "[NodeType!]",
    "description": {
     "zh": "哪些类型的节点；默认不限。",
     "en": "Nodes of which types; any when not given."
    }
   },
   {
    "name": "limit",
    "type": "Int",
    "description": {
     "zh": "与 around 同用：节点数上限，1 至 1000；默认 300。",
     "en": "With around: how many nodes at most, 1 to 1,000; 300 when not given."
    }
   },
   {
    "name": "minWeight",
    "type": "Int",
    "description": {
     "zh": "推导关系的强度下限，不小于一；所记录的关系不受影响。",
     "en": "The least weight of derived relationships, 1 or more. Recorded ones are not touched."
    }
   },
   {
    "name": "patterns",
    "type": "[Pattern!]",
    "description": {
     "zh": "只要有一项依据属于这些类型的推导关系；其强度仍计所有依据。",
     "en": "Only derived relationships that have evidence of one of these patterns; their weight counts all of it."
    }
   },
   {
    "name": "where",
    "type": "NetworkWhere",
    "description": {
     "zh": "只要符合条件的节点；开始的节点总是保留。",
     "en": "Only nodes that satisfy it. Those to begin with always stay."
    }
   },
   {
    "name": "asOf",
    "type": "Date",
    "description": {
     "zh": "只看这一天成立的事实。",
     "en": "Only what held on this day, here and below."
    }
   },
   {
    "name": "asKnownAt",
    "type": "String",
    "description": {
     "zh": "只看当时所记录的：修订（r42）或时刻。",
     "en": "What was recorded then: a revision (r42) or an instant."
    }
   }
  ]
 },
 {
  "name": "ontology",
  "type": "Ontology",
  "description": {
   "zh": "本体：类型、属性、关系，及其名称和颜色。",
   "en": "The ontology: types, properties and relationships, with their labels and colors; the store is not asked."
  },
  "arguments": []
 }
];

export const LIST = {
 "arguments": [
  {
   "name": "where",
   "type": "…Where",
   "description": {
    "zh": "条件。",
    "en": "Which rows."
   }
  },
  {
   "name": "orderBy",
   "type": "[…Order!]",
   "description": {
    "zh": "次序。",
    "en": "Their order."
   }
  },
  {
   "name": "first",
   "type": "Int",
   "description": {
    "zh": "前几行。",
    "en": "How many rows from the first."
   }
  },
  {
   "name": "after",
   "type": "String",
   "description": {
    "zh": "在此游标之后。",
    "en": "Behind this cursor."
   }
  },
  {
   "name": "last",
   "type": "Int",
   "description": {
    "zh": "末几行。",
    "en": "How many rows up to the last."
   }
  },
  {
   "name": "before",
   "type": "String",
   "description": {
    "zh": "在此游标之前。",
    "en": "Before this cursor."
   }
  },
  {
   "name": "asOf",
   "type": "Date",
   "description": {
    "zh": "只看这一天成立的事实。",
    "en": "Only what held on this day, here and below."
   }
  },
  {
   "name": "asKnownAt",
   "type": "String",
   "description": {
    "zh": "只看当时所记录的：修订（r42）或时刻。",
    "en": "What was recorded then: a revision (r42) or an instant."
   }
  }
 ],
 "fields": [
  {
   "name": "edges",
   "type": "[…Edge!]!",
   "description": null,
   "arguments": []
  },
  {
   "name": "nodes",
   "type": "[…!]!",
   "description": null,
   "arguments": []
  },
  {
   "name": "pageInfo",
   "type": "PageInfo!",
   "description": null,
   "arguments": []
  },
  {
   "name": "totalCount",
   "type": "Int!",
   "description": {
    "zh": "不计分页的总数。",
    "en": "How many there are, whatever the page."
   },
   "arguments": []
  },
  {
   "name": "groups",
   "type": "[…Group!]!",
   "description": {
    "zh": "全部行的分组统计。",
    "en": "All rows in groups, the largest first; without `by`, in one group."
   },
   "arguments": [
    {
     "name": "by",
     "type": "[GroupBy!]",
     "description": {
      "zh": "依据：组的字段名，大写，如 KIND。",
      "en": "By what: names of its fields, in capitals, such as KIND."
     }
    },
    {
     "name": "having",
     "type": "GroupHaving",
     "description": {
      "zh": "留下哪些组。",
      "en": "Which groups remain."
     }
    },
    {
     "name": "orderBy",
     "type": "[GroupOrder!]",
     "description": {
      "zh": "次序。",
      "en": "Their order."
     }
    },
    {
     "name": "first",
     "type": "Int",
     "description": {
      "zh": "前几组。",
      "en": "How many groups."
     }
    }
   ]
  }
 ]
};

export const TYPES = [
 {
  "name": "SearchConnection",
  "description": null,
  "fields": [
   {
    "name": "edges",
    "type": "[SearchEdge!]!",
    "description": null,
    "arguments": []
   },
   {
    "name": "nodes",
    "type": "[Entity!]!",
    "description": null,
    "arguments": []
   },
   {
    "name": "pageInfo",
    "type": "PageInfo!",
    "description": null,
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "不计分页的总数。",
     "en": "How many there are, whatever the page."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "SearchEdge",
  "description": null,
  "fields": [
   {
    "name": "cursor",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "score",
    "type": "Float!",
    "description": {
     "zh": "相符程度，至多为 1；每种相符的方式各有其分，多个词时取最弱的。",
     "en": "How well it matches: 1 at most, and each way has its own. Of several words the weakest counts, unless the whole text, as if it were one word, matches better. Whole: NAME 1, ALIAS 0.95, KEY 0.9, PINYIN 0.85, INITIALS 0.8. Beginning: NAME 0.75, ALIAS 0.7, PINYIN 0.65, INITIALS 0.6, KEY 0.3, PINYIN_SLIP 0.15. Inside: NAME 0.5, ALIAS 0.45, PINYIN 0.4, INITIALS 0.35, KEY 0.25, SHORT_NAME 0.2, PINYIN_SLIP 0.1."
    },
    "arguments": []
   },
   {
    "name": "matched",
    "type": "SearchMatched!",
    "description": {
     "zh": "以何种方式相符；多个词时取最弱的。",
     "en": "The way in which it matches best; of several words, the weakest."
    },
    "arguments": []
   },
   {
    "name": "node",
    "type": "Entity!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "PageInfo",
  "description": null,
  "fields": [
   {
    "name": "hasNextPage",
    "type": "Boolean!",
    "description": null,
    "arguments": []
   },
   {
    "name": "hasPreviousPage",
    "type": "Boolean!",
    "description": null,
    "arguments": []
   },
   {
    "name": "startCursor",
    "type": "String",
    "description": null,
    "arguments": []
   },
   {
    "name": "endCursor",
    "type": "String",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "Network",
  "description": {
   "zh": "一组节点周围的网络。",
   "en": "The network around some nodes."
  },
  "fields": [
   {
    "name": "nodes",
    "type": "[NetworkNode!]!",
    "description": null,
    "arguments": []
   },
   {
    "name": "edges",
    "type": "[NetworkEdge!]!",
    "description": {
     "zh": "这些节点之间的关系，权重大的在前。超过 limit 的 10 倍时，先为每个到达的节点保留一条通向上一层的，其余按类型轮流保留。",
     "en": "The relationships between these nodes, the heaviest first. Where there are more than 10 times limit, these are kept: for each node that was reached, one to the level it was reached from; then others in turns, one of each type."
    },
    "arguments": []
   },
   {
    "name": "omitted",
    "type": "[Omitted!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "NetworkNode",
  "description": null,
  "fields": [
   {
    "name": "nodeId",
    "type": "ID!",
    "description": {
     "zh": "该节点的全局标识。",
     "en": "The global id of the node."
    },
    "arguments": []
   },
   {
    "name": "type",
    "type": "NodeType!",
    "description": null,
    "arguments": []
   },
   {
    "name": "key",
    "type": "ID!",
    "description": null,
    "arguments": []
   },
   {
    "name": "name",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "kind",
    "type": "String",
    "description": {
     "zh": "类别，其类型无此属性时为空；枚举的值或文本。",
     "en": "Its kind, a value of an enumeration or a text; null where its type has no kinds."
    },
    "arguments": []
   },
   {
    "name": "kindLabel",
    "type": "Label",
    "description": {
     "zh": "类别的名称；类别为文本时即其本身。",
     "en": "The label of its kind; where this is a text, the text in both languages."
    },
    "arguments": []
   },
   {
    "name": "typeLabel",
    "type": "Label!",
    "description": {
     "zh": "其类型的名称。",
     "en": "The label of its type."
    },
    "arguments": []
   },
   {
    "name": "degree",
    "type": "Int!",
    "description": {
     "zh": "在所选类型中的关系总数，无论是否显示。",
     "en": "How many relationships of the selected types it has, shown or not."
    },
    "arguments": []
   },
   {
    "name": "x",
    "type": "Float",
    "description": {
     "zh": "坐标：同样的节点和边总在同样的位置；边长平均为 50；pinned 中的节点不动。",
     "en": "Where a layout places it: always in the same place for the same nodes and edges, which are 50 long on average. A pinned node is where it was."
    },
    "arguments": []
   },
   {
    "name": "y",
    "type": "Float",
    "description": {
     "zh": "坐标：同样的节点和边总在同样的位置；边长平均为 50；pinned 中的节点不动。",
     "en": "Where a layout places it: always in the same place for the same nodes and edges, which are 50 long on average. A pinned node is where it was."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "Label",
  "description": {
   "zh": "中英文的文字。",
   "en": "A text in Chinese and in English."
  },
  "fields": [
   {
    "name": "zh",
    "type": "String!",
    "description": {
     "zh": "中文。",
     "en": "In Chinese."
    },
    "arguments": []
   },
   {
    "name": "en",
    "type": "String!",
    "description": {
     "zh": "英文。",
     "en": "In English."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "NetworkEdge",
  "description": null,
  "fields": [
   {
    "name": "relationshipId",
    "type": "ID!",
    "description": {
     "zh": "该关系的全局标识。",
     "en": "The global id of the relationship."
    },
    "arguments": []
   },
   {
    "name": "type",
    "type": "RelationshipType!",
    "description": null,
    "arguments": []
   },
   {
    "name": "source",
    "type": "ID!",
    "description": {
     "zh": "起点的全局标识。",
     "en": "The global id of the node it leads from."
    },
    "arguments": []
   },
   {
    "name": "target",
    "type": "ID!",
    "description": {
     "zh": "终点的全局标识。",
     "en": "The global id of the node it leads to."
    },
    "arguments": []
   },
   {
    "name": "since",
    "type": "PartialDate",
    "description": {
     "zh": "始于：来源所述的日、月或年。",
     "en": "Since. A day, month or year, as the source gives it."
    },
    "arguments": []
   },
   {
    "name": "until",
    "type": "PartialDate",
    "description": {
     "zh": "止于：来源所述的日、月或年。",
     "en": "Until. A day, month or year, as the source gives it."
    },
    "arguments": []
   },
   {
    "name": "start",
    "type": "Date",
    "description": {
     "zh": "可能的首日；空为不限。",
     "en": "The first day that `since` may mean; null is open."
    },
    "arguments": []
   },
   {
    "name": "end",
    "type": "Date",
    "description": {
     "zh": "可能的末日；空为不限。",
     "en": "The last day that `until` may mean; null is open."
    },
    "arguments": []
   },
   {
    "name": "weight",
    "type": "Int!",
    "description": {
     "zh": "依据的数目；所记录的关系为一。",
     "en": "Pieces of evidence; 1 for a recorded relationship."
    },
    "arguments": []
   },
   {
    "name": "patterns",
    "type": "[Pattern!]",
    "description": {
     "zh": "依据类型，依声明的次序，各列一次；所记录的关系没有，为空。",
     "en": "The patterns by which it holds, each once, in the order of their declaration; null for a recorded one."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "Omitted",
  "description": {
   "zh": "未显示的部分。",
   "en": "What was left out: relationships of a node that are not among the edges."
  },
  "fields": [
   {
    "name": "nodeId",
    "type": "ID!",
    "description": {
     "zh": "该节点的全局标识。",
     "en": "The global id of the node."
    },
    "arguments": []
   },
   {
    "name": "type",
    "type": "RelationshipType!",
    "description": null,
    "arguments": []
   },
   {
    "name": "count",
    "type": "Int!",
    "description": {
     "zh": "未显示的关系数。",
     "en": "How many of its relationships are not shown."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "Paths",
  "description": {
   "zh": "最短的若干条路径；没有游标，要更多就加大 first。",
   "en": "The shortest paths. There are no cursors: for more, ask for a larger `first`."
  },
  "fields": [
   {
    "name": "edges",
    "type": "[PathEdge!]!",
    "description": null,
    "arguments": []
   },
   {
    "name": "nodes",
    "type": "[Path!]!",
    "description": null,
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int",
    "description": {
     "zh": "长度之内的全部路径数；超过 20000 条时为 null。",
     "en": "How many paths of the allowed length there are in all; null where there are more than 20,000."
    },
    "arguments": []
   },
   {
    "name": "groups",
    "type": "[PathGroup!]",
    "description": {
     "zh": "全部路径的分组：短的在前，其次大的在前；超过 20000 条时为 null。",
     "en": "All these paths in groups: by length, then the largest first; null where there are more than 20,000 paths."
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几组。",
       "en": "How many groups at most."
      }
     }
    ]
   }
  ]
 },
 {
  "name": "PathEdge",
  "description": null,
  "fields": [
   {
    "name": "node",
    "type": "Path!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "Path",
  "description": {
   "zh": "两个节点之间的一条路径。",
   "en": "A way from one node to another."
  },
  "fields": [
   {
    "name": "length",
    "type": "Int!",
    "description": {
     "zh": "关系数。",
     "en": "How many relationships."
    },
    "arguments": []
   },
   {
    "name": "hops",
    "type": "[Hop!]!",
    "description": {
     "zh": "从 from 到 to 依次经过的关系。",
     "en": "The relationships in the order of the walk."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "Hop",
  "description": {
   "zh": "路径中的一步。",
   "en": "A step of a path."
  },
  "fields": [
   {
    "name": "reversed",
    "type": "Boolean!",
    "description": {
     "zh": "路径是否逆着关系方向。",
     "en": "Whether the path walks it from `to` to `from`."
    },
    "arguments": []
   },
   {
    "name": "relationshipId",
    "type": "ID!",
    "description": {
     "zh": "该关系的全局标识。",
     "en": "The global id of the relationship."
    },
    "arguments": []
   },
   {
    "name": "relationship",
    "type": "Relationship!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "Relationship",
  "description": {
   "zh": "所记录的关系。",
   "en": "A recorded relationship of any type."
  },
  "fields": [
   {
    "name": "id",
    "type": "ID!",
    "description": {
     "zh": "全局标识：不透明的全局标识。",
     "en": "Global id. Opaque; unique over all types."
    },
    "arguments": []
   },
   {
    "name": "relationshipId",
    "type": "ID!",
    "description": {
     "zh": "该关系的全局标识。",
     "en": "The global id of the relationship."
    },
    "arguments": []
   },
   {
    "name": "type",
    "type": "RelationshipType!",
    "description": null,
    "arguments": []
   },
   {
    "name": "since",
    "type": "PartialDate",
    "description": null,
    "arguments": []
   },
   {
    "name": "until",
    "type": "PartialDate",
    "description": null,
    "arguments": []
   },
   {
    "name": "start",
    "type": "Date",
    "description": {
     "zh": "可能的首日；空为不限。",
     "en": "The first day that `since` may mean; null is open."
    },
    "arguments": []
   },
   {
    "name": "end",
    "type": "Date",
    "description": {
     "zh": "可能的末日；空为不限。",
     "en": "The last day that `until` may mean; null is open."
    },
    "arguments": []
   },
   {
    "name": "confirmedOn",
    "type": "PartialDate",
    "description": {
     "zh": "核实于：来源最近一次仍如此所述的日期。",
     "en": "Confirmed on. The last day on which a source was seen to say so still."
    },
    "arguments": []
   },
   {
    "name": "from",
    "type": "Entity!",
    "description": {
     "zh": "关系所记录的起点。",
     "en": "Its source, as recorded."
    },
    "arguments": []
   },
   {
    "name": "to",
    "type": "Entity!",
    "description": {
     "zh": "关系所记录的终点。",
     "en": "Its target, as recorded."
    },
    "arguments": []
   },
   {
    "name": "sources",
    "type": "[Citation!]!",
    "description": {
     "zh": "出处：来源及其中的位置。",
     "en": "Where it is stated: sources, and where in them."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "Citation",
  "description": {
   "zh": "一条事实的出处。",
   "en": "Where a fact is stated."
  },
  "fields": [
   {
    "name": "locator",
    "type": "String!",
    "description": {
     "zh": "出处在来源中的位置。",
     "en": "Where in the source."
    },
    "arguments": []
   },
   {
    "name": "source",
    "type": "Source!",
    "description": {
     "zh": "来源。",
     "en": "The source."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "PathGroup",
  "description": {
   "zh": "只在中间节点上不同的路径，如“经由 11 个共同的项目”。",
   "en": "Paths that differ only in the nodes between: 11 projects in common."
  },
  "fields": [
   {
    "name": "length",
    "type": "Int!",
    "description": {
     "zh": "关系数。",
     "en": "How many relationships each has."
    },
    "arguments": []
   },
   {
    "name": "count",
    "type": "Int!",
    "description": {
     "zh": "路径数。",
     "en": "How many paths."
    },
    "arguments": []
   },
   {
    "name": "ways",
    "type": "Int!",
    "description": {
     "zh": "经过不同节点的路径数：只在并行关系上不同的计为一条。",
     "en": "How many of them meet other nodes: those that differ only in parallel relationships count once."
    },
    "arguments": []
   },
   {
    "name": "steps",
    "type": "[PathStep!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "PathStep",
  "description": {
   "zh": "一组路径共同的一步。",
   "en": "A step that all paths of a group take."
  },
  "fields": [
   {
    "name": "relationshipType",
    "type": "RelationshipType!",
    "description": null,
    "arguments": []
   },
   {
    "name": "reversed",
    "type": "Boolean!",
    "description": {
     "zh": "是否逆着关系方向。",
     "en": "Whether it is walked from `to` to `from`."
    },
    "arguments": []
   },
   {
    "name": "nodeType",
    "type": "NodeType!",
    "description": {
     "zh": "所到节点的类型。",
     "en": "The type of the node that it leads to."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "CommonConnection",
  "description": null,
  "fields": [
   {
    "name": "edges",
    "type": "[CommonEdge!]!",
    "description": null,
    "arguments": []
   },
   {
    "name": "nodes",
    "type": "[Common!]!",
    "description": null,
    "arguments": []
   },
   {
    "name": "pageInfo",
    "type": "PageInfo!",
    "description": null,
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "不计分页的总数。",
     "en": "How many there are, whatever the page."
    },
    "arguments": []
   },
   {
    "name": "groups",
    "type": "[CommonGroup!]!",
    "description": {
     "zh": "全部行的分组统计。",
     "en": "All rows in groups, the largest first; without `by`, in one group."
    },
    "arguments": [
     {
      "name": "by",
      "type": "[GroupBy!]",
      "description": {
       "zh": "依据：组的字段名，大写，如 KIND。",
       "en": "By what: names of its fields, in capitals, such as KIND."
      }
     },
     {
      "name": "having",
      "type": "GroupHaving",
      "description": {
       "zh": "留下哪些组。",
       "en": "Which groups remain."
      }
     },
     {
      "name": "orderBy",
      "type": "[GroupOrder!]",
      "description": {
       "zh": "次序。",
       "en": "Their order."
      }
     },
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "前几组。",
       "en": "How many groups."
      }
     }
    ]
   }
  ]
 },
 {
  "name": "CommonEdge",
  "description": null,
  "fields": [
   {
    "name": "cursor",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "node",
    "type": "Common!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "Common",
  "description": {
   "zh": "几个节点共有的一个节点。",
   "en": "A node that several nodes share."
  },
  "fields": [
   {
    "name": "node",
    "type": "Entity!",
    "description": null,
    "arguments": []
   },
   {
    "name": "count",
    "type": "Int!",
    "description": {
     "zh": "与所问节点之间的关系总数。",
     "en": "How many relationships lead to it from the nodes of `of`."
    },
    "arguments": []
   },
   {
    "name": "by",
    "type": "[CommonBy!]!",
    "description": {
     "zh": "经由哪些关系，多的在前。",
     "en": "By which types of relationship, those with most relationships first."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "CommonBy",
  "description": {
   "zh": "经由一种关系。",
   "en": "By one type of relationship."
  },
  "fields": [
   {
    "name": "relationshipType",
    "type": "RelationshipType!",
    "description": null,
    "arguments": []
   },
   {
    "name": "count",
    "type": "Int!",
    "description": {
     "zh": "此类关系的数目。",
     "en": "How many of this type."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "CommonGroup",
  "description": {
   "zh": "一组；所示的值须列于 `by`。",
   "en": "A group; the values that it shows must stand in `by`."
  },
  "fields": [
   {
    "name": "name",
    "type": "String",
    "description": {
     "zh": "名称",
     "en": "Name"
    },
    "arguments": []
   },
   {
    "name": "since",
    "type": "DateSpan",
    "description": {
     "zh": "始于",
     "en": "Since"
    },
    "arguments": []
   },
   {
    "name": "until",
    "type": "DateSpan",
    "description": {
     "zh": "止于",
     "en": "Until"
    },
    "arguments": []
   },
   {
    "name": "confirmedOn",
    "type": "DateSpan",
    "description": {
     "zh": "核实于",
     "en": "Confirmed on"
    },
    "arguments": []
   },
   {
    "name": "type",
    "type": "NodeType",
    "description": {
     "zh": "节点类型",
     "en": "Type of node"
    },
    "arguments": []
   },
   {
    "name": "count",
    "type": "Int!",
    "description": {
     "zh": "行数",
     "en": "How many rows"
    },
    "arguments": []
   },
   {
    "name": "distinctNodes",
    "type": "Int!",
    "description": {
     "zh": "不同节点数",
     "en": "How many different nodes"
    },
    "arguments": []
   },
   {
    "name": "min",
    "type": "EntityGroupBounds!",
    "description": {
     "zh": "最小值。",
     "en": "The least values."
    },
    "arguments": []
   },
   {
    "name": "max",
    "type": "EntityGroupBounds!",
    "description": {
     "zh": "最大值。",
     "en": "The greatest values."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "EntityGroupBounds",
  "description": {
   "zh": "一组中最小或最大的值。",
   "en": "The least or greatest values of a group."
  },
  "fields": [
   {
    "name": "since",
    "type": "PartialDate",
    "description": {
     "zh": "始于",
     "en": "Since"
    },
    "arguments": []
   },
   {
    "name": "until",
    "type": "PartialDate",
    "description": {
     "zh": "止于",
     "en": "Until"
    },
    "arguments": []
   },
   {
    "name": "confirmedOn",
    "type": "PartialDate",
    "description": {
     "zh": "核实于",
     "en": "Confirmed on"
    },
    "arguments": []
   },
   {
    "name": "createdAt",
    "type": "DateTime",
    "description": {
     "zh": "录入时间",
     "en": "Created at"
    },
    "arguments": []
   },
   {
    "name": "updatedAt",
    "type": "DateTime",
    "description": {
     "zh": "更新时间",
     "en": "Updated at"
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "ChangeConnection",
  "description": null,
  "fields": [
   {
    "name": "edges",
    "type": "[ChangeEdge!]!",
    "description": null,
    "arguments": []
   },
   {
    "name": "nodes",
    "type": "[RelationshipChange!]!",
    "description": null,
    "arguments": []
   },
   {
    "name": "pageInfo",
    "type": "PageInfo!",
    "description": null,
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "不计分页的总数。",
     "en": "How many there are, whatever the page."
    },
    "arguments": []
   },
   {
    "name": "groups",
    "type": "[ChangeGroup!]!",
    "description": {
     "zh": "全部行的分组统计。",
     "en": "All rows in groups, the largest first; without `by`, in one group."
    },
    "arguments": [
     {
      "name": "by",
      "type": "[GroupBy!]",
      "description": {
       "zh": "依据：组的字段名，大写，如 KIND。",
       "en": "By what: names of its fields, in capitals, such as KIND."
      }
     },
     {
      "name": "having",
      "type": "GroupHaving",
      "description": {
       "zh": "留下哪些组。",
       "en": "Which groups remain."
      }
     },
     {
      "name": "orderBy",
      "type": "[GroupOrder!]",
      "description": {
       "zh": "次序。",
       "en": "Their order."
      }
     },
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "前几组。",
       "en": "How many groups."
      }
     }
    ]
   }
  ]
 },
 {
  "name": "ChangeEdge",
  "description": null,
  "fields": [
   {
    "name": "cursor",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "node",
    "type": "RelationshipChange!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "RelationshipChange",
  "description": {
   "zh": "一个关系的变化。",
   "en": "What became of one relationship."
  },
  "fields": [
   {
    "name": "change",
    "type": "Change!",
    "description": {
     "zh": "在后一日新增或终止。",
     "en": "Whether it is seen on the second day, or was."
    },
    "arguments": []
   },
   {
    "name": "cause",
    "type": "Cause!",
    "description": {
     "zh": "事件：按第二个状态所知，它在两日之间开始或结束；更正：所记录的不同。没有 `knownFrom` 与 `knownTo` 时都是事件。",
     "en": "EVENT: by what the second state knows, it came or went between the days. CORRECTION: it did not, but was learned, corrected, merged or deleted. Without `knownFrom` and `knownTo` all are events."
    },
    "arguments": []
   },
   {
    "name": "relationship",
    "type": "ChangedRelationship!",
    "description": null,
    "arguments": []
   },
   {
    "name": "evidence",
    "type": "[ChangeEvidence!]!",
    "description": {
     "zh": "推导关系的依据：新增的取后一日，终止的取前一日，默认十条；所记录的关系没有。",
     "en": "The facts by which a derived relationship holds: of one that came, on the second day, and of one that went, on the first; ten of them by default. None for a recorded one."
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几项事实；默认十项。",
       "en": "How many facts at most; ten by default."
      }
     }
    ]
   }
  ]
 },
 {
  "name": "ChangedRelationship",
  "description": {
   "zh": "任一类型的关系；推导的关系没有出处，其依据各有出处。",
   "en": "A relationship of any type; a derived one has no `sources`, but its evidence has."
  },
  "fields": [
   {
    "name": "relationshipId",
    "type": "ID!",
    "description": {
     "zh": "该关系的全局标识。",
     "en": "The global id of the relationship."
    },
    "arguments": []
   },
   {
    "name": "type",
    "type": "RelationshipType!",
    "description": null,
    "arguments": []
   },
   {
    "name": "since",
    "type": "PartialDate",
    "description": null,
    "arguments": []
   },
   {
    "name": "until",
    "type": "PartialDate",
    "description": null,
    "arguments": []
   },
   {
    "name": "start",
    "type": "Date",
    "description": {
     "zh": "可能的首日；空为不限。",
     "en": "The first day that `since` may mean; null is open."
    },
    "arguments": []
   },
   {
    "name": "end",
    "type": "Date",
    "description": {
     "zh": "可能的末日；空为不限。",
     "en": "The last day that `until` may mean; null is open."
    },
    "arguments": []
   },
   {
    "name": "from",
    "type": "Entity!",
    "description": {
     "zh": "关系所记录的起点。",
     "en": "Its source, as recorded."
    },
    "arguments": []
   },
   {
    "name": "to",
    "type": "Entity!",
    "description": {
     "zh": "关系所记录的终点。",
     "en": "Its target, as recorded."
    },
    "arguments": []
   },
   {
    "name": "sources",
    "type": "[Citation!]!",
    "description": {
     "zh": "出处：来源及其中的位置。",
     "en": "Where it is stated: sources, and where in them."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "ChangeEvidence",
  "description": {
   "zh": "推导关系的一项依据。",
   "en": "A fact by which a derived relationship holds."
  },
  "fields": [
   {
    "name": "pattern",
    "type": "String!",
    "description": {
     "zh": "依据类型。",
     "en": "The pattern of the type by which it was found."
    },
    "arguments": []
   },
   {
    "name": "via",
    "type": "[Via!]!",
    "description": {
     "zh": "两端之间的事物；直接关系则为空。",
     "en": "What is in between; nothing where the fact is a relationship itself."
    },
    "arguments": []
   },
   {
    "name": "since",
    "type": "PartialDate",
    "description": {
     "zh": "始于：来源所述的日、月或年。",
     "en": "Since. A day, month or year, as the source gives it."
    },
    "arguments": []
   },
   {
    "name": "until",
    "type": "PartialDate",
    "description": {
     "zh": "止于：来源所述的日、月或年。",
     "en": "Until. A day, month or year, as the source gives it."
    },
    "arguments": []
   },
   {
    "name": "start",
    "type": "Date",
    "description": {
     "zh": "可能的首日；空为不限。",
     "en": "The first day that `since` may mean; null is open."
    },
    "arguments": []
   },
   {
    "name": "end",
    "type": "Date",
    "description": {
     "zh": "可能的末日；空为不限。",
     "en": "The last day that `until` may mean; null is open."
    },
    "arguments": []
   },
   {
    "name": "hops",
    "type": "[Hop!]!",
    "description": {
     "zh": "所有相关关系，各一次。",
     "en": "The relationships of all paths that lead there, each once."
    },
    "arguments": []
   },
   {
    "name": "sources",
    "type": "[Citation!]!",
    "description": {
     "zh": "这些关系的出处，各一次。",
     "en": "What these relationships cite, each once."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "Via",
  "description": {
   "zh": "两端之间的事物：项目、活动、协议等。",
   "en": "What is in between: a project, an activity, an agreement and so on."
  },
  "fields": [
   {
    "name": "nodeId",
    "type": "ID!",
    "description": {
     "zh": "该节点的全局标识。",
     "en": "The global id of the node."
    },
    "arguments": []
   },
   {
    "name": "type",
    "type": "NodeType!",
    "description": null,
    "arguments": []
   },
   {
    "name": "key",
    "type": "ID!",
    "description": null,
    "arguments": []
   },
   {
    "name": "name",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "kind",
    "type": "String",
    "description": {
     "zh": "类别，其类型无此属性时为空；枚举的值或文本。",
     "en": "Its kind, a value of an enumeration or a text; null where its type has no kinds."
    },
    "arguments": []
   },
   {
    "name": "kindLabel",
    "type": "Label",
    "description": {
     "zh": "类别的名称；类别为文本时即其本身。",
     "en": "The label of its kind; where this is a text, the text in both languages."
    },
    "arguments": []
   },
   {
    "name": "typeLabel",
    "type": "Label!",
    "description": {
     "zh": "其类型的名称。",
     "en": "The label of its type."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "ChangeGroup",
  "description": {
   "zh": "一组；所示的值须列于 `by`。",
   "en": "A group; the values that it shows must stand in `by`."
  },
  "fields": [
   {
    "name": "type",
    "type": "RelationshipType",
    "description": {
     "zh": "关系类型",
     "en": "Type of relationship"
    },
    "arguments": []
   },
   {
    "name": "change",
    "type": "Change",
    "description": {
     "zh": "变化",
     "en": "Change"
    },
    "arguments": []
   },
   {
    "name": "cause",
    "type": "Cause",
    "description": {
     "zh": "原因",
     "en": "Cause"
    },
    "arguments": []
   },
   {
    "name": "since",
    "type": "DateSpan",
    "description": {
     "zh": "始于",
     "en": "Since"
    },
    "arguments": []
   },
   {
    "name": "until",
    "type": "DateSpan",
    "description": {
     "zh": "止于",
     "en": "Until"
    },
    "arguments": []
   },
   {
    "name": "count",
    "type": "Int!",
    "description": {
     "zh": "行数",
     "en": "How many rows"
    },
    "arguments": []
   },
   {
    "name": "min",
    "type": "ChangeGroupBounds!",
    "description": {
     "zh": "最小值。",
     "en": "The least values."
    },
    "arguments": []
   },
   {
    "name": "max",
    "type": "ChangeGroupBounds!",
    "description": {
     "zh": "最大值。",
     "en": "The greatest values."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "ChangeGroupBounds",
  "description": {
   "zh": "一组中最小或最大的值。",
   "en": "The least or greatest values of a group."
  },
  "fields": [
   {
    "name": "since",
    "type": "PartialDate",
    "description": {
     "zh": "始于",
     "en": "Since"
    },
    "arguments": []
   },
   {
    "name": "until",
    "type": "PartialDate",
    "description": {
     "zh": "止于",
     "en": "Until"
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "RevisionConnection",
  "description": null,
  "fields": [
   {
    "name": "edges",
    "type": "[RevisionEdge!]!",
    "description": null,
    "arguments": []
   },
   {
    "name": "nodes",
    "type": "[Revision!]!",
    "description": null,
    "arguments": []
   },
   {
    "name": "pageInfo",
    "type": "PageInfo!",
    "description": null,
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "不计分页的总数。",
     "en": "How many there are, whatever the page."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "RevisionEdge",
  "description": null,
  "fields": [
   {
    "name": "cursor",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "node",
    "type": "Revision!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "Revision",
  "description": {
   "zh": "一次有所更改的写入。",
   "en": "A write that changed something."
  },
  "fields": [
   {
    "name": "id",
    "type": "ID!",
    "description": {
     "zh": "全局标识：不透明的全局标识。",
     "en": "Global id. Opaque; unique over all types."
    },
    "arguments": []
   },
   {
    "name": "sequence",
    "type": "Int!",
    "description": {
     "zh": "序号，从 1 起，无空缺。",
     "en": "Its number: they are counted from 1, without gaps."
    },
    "arguments": []
   },
   {
    "name": "at",
    "type": "DateTime!",
    "description": {
     "zh": "写入的时刻。",
     "en": "When it was written."
    },
    "arguments": []
   },
   {
    "name": "actor",
    "type": "String",
    "description": {
     "zh": "写入者；未说明则为空。",
     "en": "Who wrote it; null where nobody said so."
    },
    "arguments": []
   },
   {
    "name": "reason",
    "type": "String",
    "description": {
     "zh": "缘由。",
     "en": "Why; null where nobody said so."
    },
    "arguments": []
   },
   {
    "name": "operation",
    "type": "Operation!",
    "description": null,
    "arguments": []
   },
   {
    "name": "undoes",
    "type": "Int",
    "description": {
     "zh": "所撤销或恢复到的序号。",
     "en": "The number that it takes back, or reverts to."
    },
    "arguments": []
   },
   {
    "name": "created",
    "type": "Int!",
    "description": {
     "zh": "新增几条。",
     "en": "How many records were new."
    },
    "arguments": []
   },
   {
    "name": "updated",
    "type": "Int!",
    "description": {
     "zh": "更改几条。",
     "en": "How many were changed."
    },
    "arguments": []
   },
   {
    "name": "deleted",
    "type": "Int!",
    "description": {
     "zh": "删除几条。",
     "en": "How many went."
    },
    "arguments": []
   },
   {
    "name": "types",
    "type": "[String!]!",
    "description": {
     "zh": "所涉类型，如 UNIT、PAIRED_WITH。",
     "en": "The types of what it touched, such as UNIT or PAIRED_WITH."
    },
    "arguments": []
   },
   {
    "name": "snapshot",
    "type": "String!",
    "description": {
     "zh": "其后图的状态的名称。",
     "en": "The name of the state of the graph after it: the same for the same records."
    },
    "arguments": []
   },
   {
    "name": "touched",
    "type": "[Touched!]!",
    "description": {
     "zh": "所改动的节点和关系；给出 `of` 时只有它。`after` 为跳过几个。",
     "en": "The records that it touched, in their order in the log; with `of`, that record alone. `after` is how many are left out before the first: the next page of 100 is `touched(first: 100, after: 100)`. There are created + updated + deleted."
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几个。",
       "en": "How many at most."
      }
     },
     {
      "name": "after",
      "type": "Int",
      "description": {
       "zh": "跳过几个。",
       "en": "Behind how many."
      }
     }
    ]
   }
  ]
 },
 {
  "name": "Touched",
  "description": {
   "zh": "一次写入所改动的节点或关系。",
   "en": "A node or relationship that a write touched."
  },
  "fields": [
   {
    "name": "outcome",
    "type": "TouchedOutcome!",
    "description": null,
    "arguments": []
   },
   {
    "name": "type",
    "type": "String!",
    "description": {
     "zh": "其类型，如 UNIT、PAIRED_WITH。",
     "en": "Its type, such as UNIT or PAIRED_WITH; it may be no longer declared."
    },
    "arguments": []
   },
   {
    "name": "key",
    "type": "ID!",
    "description": {
     "zh": "其后的键。",
     "en": "Its key, which it has since."
    },
    "arguments": []
   },
   {
    "name": "nodeId",
    "type": "ID",
    "description": {
     "zh": "节点的全局标识；关系则为空。",
     "en": "The global id of a node; null of a relationship."
    },
    "arguments": []
   },
   {
    "name": "relationshipId",
    "type": "ID",
    "description": {
     "zh": "关系的全局标识；节点则为空。",
     "en": "The global id of a relationship; null of a node."
    },
    "arguments": []
   },
   {
    "name": "mergedInto",
    "type": "ID",
    "description": {
     "zh": "所并入者的全局标识。",
     "en": "The global id of the record that it is a part of now."
    },
    "arguments": []
   },
   {
    "name": "fields",
    "type": "[TouchedField!]!",
    "description": {
     "zh": "所更改的各项。",
     "en": "What has changed of it."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "TouchedField",
  "description": {
   "zh": "一条记录所更改的一项。",
   "en": "What a record said before and after, of one property."
  },
  "fields": [
   {
    "name": "name",
    "type": "String!",
    "description": {
     "zh": "属性名，或 from、to、sources、key。",
     "en": "A property, or `from`, `to`, `sources` or `key`."
    },
    "arguments": []
   },
   {
    "name": "before",
    "type": "JSON",
    "description": {
     "zh": "之前；原来没有则为空。",
     "en": "What it said before; null where there was nothing."
    },
    "arguments": []
   },
   {
    "name": "after",
    "type": "JSON",
    "description": {
     "zh": "之后；去除则为空。",
     "en": "What it says since; null where it went."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "Analysis",
  "description": {
   "zh": "对所选网络的分析。",
   "en": "What is computed of the selected graph."
  },
  "fields": [
   {
    "name": "snapshot",
    "type": "String!",
    "description": {
     "zh": "图的状态的名称。",
     "en": "The name of the state of the graph: the same for the same records."
    },
    "arguments": []
   },
   {
    "name": "nodeCount",
    "type": "Int!",
    "description": null,
    "arguments": []
   },
   {
    "name": "edgeCount",
    "type": "Int!",
    "description": null,
    "arguments": []
   },
   {
    "name": "omitted",
    "type": "Int!",
    "description": {
     "zh": "有多少条关系通向因 depth 或 limit 而未收录的节点。",
     "en": "How many relationships lead to nodes left out by depth or limit."
    },
    "arguments": []
   },
   {
    "name": "sources",
    "type": "[String!]!",
    "description": {
     "zh": "所引的来源。",
     "en": "The sources that the selection cites, at most 100."
    },
    "arguments": []
   },
   {
    "name": "degree",
    "type": "ScoreAnalysis",
    "description": {
     "zh": "度：与多少个节点相连",
     "en": "With how many others a node is tied"
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "weightedDegree",
    "type": "ScoreAnalysis",
    "description": {
     "zh": "加权度",
     "en": "The sum of the weights of a node's ties"
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "betweenness",
    "type": "ScoreAnalysis",
    "description": {
     "zh": "介数中心性",
     "en": "On which part of the shortest paths a node lies"
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "pagerank",
    "type": "ScoreAnalysis",
    "description": {
     "zh": "PageRank",
     "en": "How often a walker passes a node"
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "cores",
    "type": "ScoreAnalysis",
    "description": {
     "zh": "核心与边缘（k 核）",
     "en": "Core and periphery: the k-core that a node is in"
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "communities",
    "type": "ClusterAnalysis",
    "description": {
     "zh": "社群（网络意义上的，非社区）",
     "en": "Groups tied among themselves more than chance would have it"
    },
    "arguments": [
     {
      "name": "resolution",
      "type": "Float",
      "description": {
       "zh": "分辨率，越大社群越小；默认 1",
       "en": "Higher finds smaller ones; 1 when not given"
      }
     },
     {
      "name": "seed",
      "type": "Int",
      "description": {
       "zh": "随机种子；默认 7",
       "en": "The seed of chance; 7 when not given"
      }
     },
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "components",
    "type": "GroupAnalysis",
    "description": {
     "zh": "连通分量",
     "en": "Nodes tied with each other, directly or through others"
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "cutNodes",
    "type": "CutNodeAnalysis",
    "description": {
     "zh": "割点：失去则网络断开",
     "en": "Nodes whose loss disconnects others"
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "bridges",
    "type": "BridgeAnalysis",
    "description": {
     "zh": "桥：失去则网络断开的联系",
     "en": "Ties whose loss disconnects nodes"
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "oneMode",
    "type": "LinkAnalysis",
    "description": {
     "zh": "单模投影：共有同一节点者相连",
     "en": "Nodes of a type, linked by what they share"
    },
    "arguments": [
     {
      "name": "kind",
      "type": "NodeType!",
      "description": {
       "zh": "节点类型",
       "en": "The type of node"
      }
     },
     {
      "name": "through",
      "type": "[NodeType!]!",
      "description": {
       "zh": "通过哪些类型的节点",
       "en": "Through nodes of which types"
      }
     },
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "twoMode",
    "type": "LinkAnalysis",
    "description": {
     "zh": "双模投影",
     "en": "Nodes of a type, linked with nodes of others"
    },
    "arguments": [
     {
      "name": "kind",
      "type": "NodeType!",
      "description": {
       "zh": "节点类型",
       "en": "The type of node"
      }
     },
     {
      "name": "others",
      "type": "[NodeType!]!",
      "description": {
       "zh": "与哪些类型的节点",
       "en": "With nodes of which types"
      }
     },
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "dormantTies",
    "type": "DormantAnalysis",
    "description": {
     "zh": "沉寂的联系",
     "en": "Ties without activity of late"
    },
    "arguments": [
     {
      "name": "day",
      "type": "Date",
      "description": {
       "zh": "截至哪一天；默认为 asOf",
       "en": "Before which day; asOf when not given"
      }
     },
     {
      "name": "months",
      "type": "Int",
      "description": {
       "zh": "多少个月没有活动；默认 12",
       "en": "Months without activity; 12 when not given"
      }
     },
     {
      "name": "of",
      "type": "ID",
      "description": {
       "zh": "只看与哪个节点的联系",
       "en": "Only ties with this node"
      }
     },
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "oneSidedPairs",
    "type": "OneSidedAnalysis",
    "description": {
     "zh": "单向的联系",
     "en": "Pairs tied from one side only"
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "burstOnlyPairs",
    "type": "BurstAnalysis",
    "description": {
     "zh": "一时的联系",
     "en": "Pairs of which all that is recorded falls within a few days"
    },
    "arguments": [
     {
      "name": "days",
      "type": "Int",
      "description": {
       "zh": "多少天之内；默认 31",
       "en": "Within how many days; 31 when not given"
      }
     },
     {
      "name": "least",
      "type": "Int",
      "description": {
       "zh": "至少多少条关系；默认 2",
       "en": "Of how many edges at least; 2 when not given"
      }
     },
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "coverageGaps",
    "type": "GapAnalysis",
    "description": {
     "zh": "覆盖缺口",
     "en": "Nodes of a type that no relationship of some types reaches"
    },
    "arguments": [
     {
      "name": "kind",
      "type": "NodeType!",
      "description": {
       "zh": "节点类型",
       "en": "The type of node"
      }
     },
     {
      "name": "relationshipTypes",
      "type": "[RelationshipType!]!",
      "description": {
       "zh": "哪些关系",
       "en": "Which relationships"
      }
     },
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "visitedSites",
    "type": "SiteAnalysis",
    "description": {
     "zh": "受访的示范点",
     "en": "Demonstration sites, by visits"
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   },
   {
    "name": "statedAndCounted",
    "type": "DifferenceAnalysis",
    "description": {
     "zh": "来源所述与所计不符者",
     "en": "Stated totals that differ from what is counted"
    },
    "arguments": [
     {
      "name": "first",
      "type": "Int",
      "description": {
       "zh": "最多几行；默认 100。",
       "en": "How many rows at most; 100 when not given."
      }
     }
    ]
   }
  ]
 },
 {
  "name": "ScoreAnalysis",
  "description": null,
  "fields": [
   {
    "name": "method",
    "type": "String!",
    "description": {
     "zh": "方法。",
     "en": "How it was computed."
    },
    "arguments": []
   },
   {
    "name": "parameters",
    "type": "[AnalysisParameter!]!",
    "description": {
     "zh": "所用的参数。",
     "en": "With which parameters."
    },
    "arguments": []
   },
   {
    "name": "figures",
    "type": "[AnalysisFigure!]!",
    "description": {
     "zh": "整体的数字。",
     "en": "Figures of the whole."
    },
    "arguments": []
   },
   {
    "name": "rule",
    "type": "String",
    "description": {
     "zh": "判断的规则。",
     "en": "When a row stands here, in both languages."
    },
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "行的总数。",
     "en": "How many rows there are."
    },
    "arguments": []
   },
   {
    "name": "rows",
    "type": "[ScoreAnalysisRow!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "AnalysisParameter",
  "description": null,
  "fields": [
   {
    "name": "name",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "value",
    "type": "String!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "AnalysisFigure",
  "description": null,
  "fields": [
   {
    "name": "name",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "value",
    "type": "Float!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "ScoreAnalysisRow",
  "description": null,
  "fields": [
   {
    "name": "node",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "value",
    "type": "Float!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "AnalysisNode",
  "description": null,
  "fields": [
   {
    "name": "nodeId",
    "type": "ID!",
    "description": {
     "zh": "该节点的全局标识。",
     "en": "The global id of the node."
    },
    "arguments": []
   },
   {
    "name": "type",
    "type": "NodeType!",
    "description": null,
    "arguments": []
   },
   {
    "name": "key",
    "type": "ID!",
    "description": null,
    "arguments": []
   },
   {
    "name": "name",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "kind",
    "type": "String",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "ClusterAnalysis",
  "description": null,
  "fields": [
   {
    "name": "method",
    "type": "String!",
    "description": {
     "zh": "方法。",
     "en": "How it was computed."
    },
    "arguments": []
   },
   {
    "name": "parameters",
    "type": "[AnalysisParameter!]!",
    "description": {
     "zh": "所用的参数。",
     "en": "With which parameters."
    },
    "arguments": []
   },
   {
    "name": "figures",
    "type": "[AnalysisFigure!]!",
    "description": {
     "zh": "整体的数字。",
     "en": "Figures of the whole."
    },
    "arguments": []
   },
   {
    "name": "rule",
    "type": "String",
    "description": {
     "zh": "判断的规则。",
     "en": "When a row stands here, in both languages."
    },
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "行的总数。",
     "en": "How many rows there are."
    },
    "arguments": []
   },
   {
    "name": "rows",
    "type": "[ClusterAnalysisRow!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "ClusterAnalysisRow",
  "description": null,
  "fields": [
   {
    "name": "number",
    "type": "Int!",
    "description": null,
    "arguments": []
   },
   {
    "name": "members",
    "type": "[AnalysisNode!]!",
    "description": null,
    "arguments": []
   },
   {
    "name": "inside",
    "type": "Float!",
    "description": null,
    "arguments": []
   },
   {
    "name": "outside",
    "type": "Float!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "GroupAnalysis",
  "description": null,
  "fields": [
   {
    "name": "method",
    "type": "String!",
    "description": {
     "zh": "方法。",
     "en": "How it was computed."
    },
    "arguments": []
   },
   {
    "name": "parameters",
    "type": "[AnalysisParameter!]!",
    "description": {
     "zh": "所用的参数。",
     "en": "With which parameters."
    },
    "arguments": []
   },
   {
    "name": "figures",
    "type": "[AnalysisFigure!]!",
    "description": {
     "zh": "整体的数字。",
     "en": "Figures of the whole."
    },
    "arguments": []
   },
   {
    "name": "rule",
    "type": "String",
    "description": {
     "zh": "判断的规则。",
     "en": "When a row stands here, in both languages."
    },
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "行的总数。",
     "en": "How many rows there are."
    },
    "arguments": []
   },
   {
    "name": "rows",
    "type": "[GroupAnalysisRow!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "GroupAnalysisRow",
  "description": null,
  "fields": [
   {
    "name": "number",
    "type": "Int!",
    "description": null,
    "arguments": []
   },
   {
    "name": "members",
    "type": "[AnalysisNode!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "CutNodeAnalysis",
  "description": null,
  "fields": [
   {
    "name": "method",
    "type": "String!",
    "description": {
     "zh": "方法。",
     "en": "How it was computed."
    },
    "arguments": []
   },
   {
    "name": "parameters",
    "type": "[AnalysisParameter!]!",
    "description": {
     "zh": "所用的参数。",
     "en": "With which parameters."
    },
    "arguments": []
   },
   {
    "name": "figures",
    "type": "[AnalysisFigure!]!",
    "description": {
     "zh": "整体的数字。",
     "en": "Figures of the whole."
    },
    "arguments": []
   },
   {
    "name": "rule",
    "type": "String",
    "description": {
     "zh": "判断的规则。",
     "en": "When a row stands here, in both languages."
    },
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "行的总数。",
     "en": "How many rows there are."
    },
    "arguments": []
   },
   {
    "name": "rows",
    "type": "[CutNodeAnalysisRow!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "CutNodeAnalysisRow",
  "description": null,
  "fields": [
   {
    "name": "node",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "pieces",
    "type": "[Int!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "BridgeAnalysis",
  "description": null,
  "fields": [
   {
    "name": "method",
    "type": "String!",
    "description": {
     "zh": "方法。",
     "en": "How it was computed."
    },
    "arguments": []
   },
   {
    "name": "parameters",
    "type": "[AnalysisParameter!]!",
    "description": {
     "zh": "所用的参数。",
     "en": "With which parameters."
    },
    "arguments": []
   },
   {
    "name": "figures",
    "type": "[AnalysisFigure!]!",
    "description": {
     "zh": "整体的数字。",
     "en": "Figures of the whole."
    },
    "arguments": []
   },
   {
    "name": "rule",
    "type": "String",
    "description": {
     "zh": "判断的规则。",
     "en": "When a row stands here, in both languages."
    },
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "行的总数。",
     "en": "How many rows there are."
    },
    "arguments": []
   },
   {
    "name": "rows",
    "type": "[BridgeAnalysisRow!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "BridgeAnalysisRow",
  "description": null,
  "fields": [
   {
    "name": "source",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "target",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "pieces",
    "type": "[Int!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "LinkAnalysis",
  "description": null,
  "fields": [
   {
    "name": "method",
    "type": "String!",
    "description": {
     "zh": "方法。",
     "en": "How it was computed."
    },
    "arguments": []
   },
   {
    "name": "parameters",
    "type": "[AnalysisParameter!]!",
    "description": {
     "zh": "所用的参数。",
     "en": "With which parameters."
    },
    "arguments": []
   },
   {
    "name": "figures",
    "type": "[AnalysisFigure!]!",
    "description": {
     "zh": "整体的数字。",
     "en": "Figures of the whole."
    },
    "arguments": []
   },
   {
    "name": "rule",
    "type": "String",
    "description": {
     "zh": "判断的规则。",
     "en": "When a row stands here, in both languages."
    },
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "行的总数。",
     "en": "How many rows there are."
    },
    "arguments": []
   },
   {
    "name": "rows",
    "type": "[LinkAnalysisRow!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "LinkAnalysisRow",
  "description": null,
  "fields": [
   {
    "name": "source",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "target",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "weight",
    "type": "Int!",
    "description": null,
    "arguments": []
   },
   {
    "name": "by",
    "type": "[ID!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "DormantAnalysis",
  "description": null,
  "fields": [
   {
    "name": "method",
    "type": "String!",
    "description": {
     "zh": "方法。",
     "en": "How it was computed."
    },
    "arguments": []
   },
   {
    "name": "parameters",
    "type": "[AnalysisParameter!]!",
    "description": {
     "zh": "所用的参数。",
     "en": "With which parameters."
    },
    "arguments": []
   },
   {
    "name": "figures",
    "type": "[AnalysisFigure!]!",
    "description": {
     "zh": "整体的数字。",
     "en": "Figures of the whole."
    },
    "arguments": []
   },
   {
    "name": "rule",
    "type": "String",
    "description": {
     "zh": "判断的规则。",
     "en": "When a row stands here, in both languages."
    },
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "行的总数。",
     "en": "How many rows there are."
    },
    "arguments": []
   },
   {
    "name": "rows",
    "type": "[DormantAnalysisRow!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "DormantAnalysisRow",
  "description": null,
  "fields": [
   {
    "name": "source",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "target",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "last",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "edges",
    "type": "[ID!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "OneSidedAnalysis",
  "description": null,
  "fields": [
   {
    "name": "method",
    "type": "String!",
    "description": {
     "zh": "方法。",
     "en": "How it was computed."
    },
    "arguments": []
   },
   {
    "name": "parameters",
    "type": "[AnalysisParameter!]!",
    "description": {
     "zh": "所用的参数。",
     "en": "With which parameters."
    },
    "arguments": []
   },
   {
    "name": "figures",
    "type": "[AnalysisFigure!]!",
    "description": {
     "zh": "整体的数字。",
     "en": "Figures of the whole."
    },
    "arguments": []
   },
   {
    "name": "rule",
    "type": "String",
    "description": {
     "zh": "判断的规则。",
     "en": "When a row stands here, in both languages."
    },
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "行的总数。",
     "en": "How many rows there are."
    },
    "arguments": []
   },
   {
    "name": "rows",
    "type": "[OneSidedAnalysisRow!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "OneSidedAnalysisRow",
  "description": null,
  "fields": [
   {
    "name": "source",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "target",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "edges",
    "type": "[ID!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "BurstAnalysis",
  "description": null,
  "fields": [
   {
    "name": "method",
    "type": "String!",
    "description": {
     "zh": "方法。",
     "en": "How it was computed."
    },
    "arguments": []
   },
   {
    "name": "parameters",
    "type": "[AnalysisParameter!]!",
    "description": {
     "zh": "所用的参数。",
     "en": "With which parameters."
    },
    "arguments": []
   },
   {
    "name": "figures",
    "type": "[AnalysisFigure!]!",
    "description": {
     "zh": "整体的数字。",
     "en": "Figures of the whole."
    },
    "arguments": []
   },
   {
    "name": "rule",
    "type": "String",
    "description": {
     "zh": "判断的规则。",
     "en": "When a row stands here, in both languages."
    },
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "行的总数。",
     "en": "How many rows there are."
    },
    "arguments": []
   },
   {
    "name": "rows",
    "type": "[BurstAnalysisRow!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "BurstAnalysisRow",
  "description": null,
  "fields": [
   {
    "name": "source",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "target",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "first",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "last",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "edges",
    "type": "[ID!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "GapAnalysis",
  "description": null,
  "fields": [
   {
    "name": "method",
    "type": "String!",
    "description": {
     "zh": "方法。",
     "en": "How it was computed."
    },
    "arguments": []
   },
   {
    "name": "parameters",
    "type": "[AnalysisParameter!]!",
    "description": {
     "zh": "所用的参数。",
     "en": "With which parameters."
    },
    "arguments": []
   },
   {
    "name": "figures",
    "type": "[AnalysisFigure!]!",
    "description": {
     "zh": "整体的数字。",
     "en": "Figures of the whole."
    },
    "arguments": []
   },
   {
    "name": "rule",
    "type": "String",
    "description": {
     "zh": "判断的规则。",
     "en": "When a row stands here, in both languages."
    },
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "行的总数。",
     "en": "How many rows there are."
    },
    "arguments": []
   },
   {
    "name": "rows",
    "type": "[GapAnalysisRow!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "GapAnalysisRow",
  "description": null,
  "fields": [
   {
    "name": "node",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "edges",
    "type": "[ID!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "SiteAnalysis",
  "description": null,
  "fields": [
   {
    "name": "method",
    "type": "String!",
    "description": {
     "zh": "方法。",
     "en": "How it was computed."
    },
    "arguments": []
   },
   {
    "name": "parameters",
    "type": "[AnalysisParameter!]!",
    "description": {
     "zh": "所用的参数。",
     "en": "With which parameters."
    },
    "arguments": []
   },
   {
    "name": "figures",
    "type": "[AnalysisFigure!]!",
    "description": {
     "zh": "整体的数字。",
     "en": "Figures of the whole."
    },
    "arguments": []
   },
   {
    "name": "rule",
    "type": "String",
    "description": {
     "zh": "判断的规则。",
     "en": "When a row stands here, in both languages."
    },
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "行的总数。",
     "en": "How many rows there are."
    },
    "arguments": []
   },
   {
    "name": "rows",
    "type": "[SiteAnalysisRow!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "SiteAnalysisRow",
  "description": null,
  "fields": [
   {
    "name": "node",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "visits",
    "type": "Int!",
    "description": null,
    "arguments": []
   },
   {
    "name": "visitors",
    "type": "Int!",
    "description": null,
    "arguments": []
   },
   {
    "name": "edges",
    "type": "[ID!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "DifferenceAnalysis",
  "description": null,
  "fields": [
   {
    "name": "method",
    "type": "String!",
    "description": {
     "zh": "方法。",
     "en": "How it was computed."
    },
    "arguments": []
   },
   {
    "name": "parameters",
    "type": "[AnalysisParameter!]!",
    "description": {
     "zh": "所用的参数。",
     "en": "With which parameters."
    },
    "arguments": []
   },
   {
    "name": "figures",
    "type": "[AnalysisFigure!]!",
    "description": {
     "zh": "整体的数字。",
     "en": "Figures of the whole."
    },
    "arguments": []
   },
   {
    "name": "rule",
    "type": "String",
    "description": {
     "zh": "判断的规则。",
     "en": "When a row stands here, in both languages."
    },
    "arguments": []
   },
   {
    "name": "totalCount",
    "type": "Int!",
    "description": {
     "zh": "行的总数。",
     "en": "How many rows there are."
    },
    "arguments": []
   },
   {
    "name": "rows",
    "type": "[DifferenceAnalysisRow!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "DifferenceAnalysisRow",
  "description": null,
  "fields": [
   {
    "name": "indicator",
    "type": "AnalysisNode!",
    "description": null,
    "arguments": []
   },
   {
    "name": "subjects",
    "type": "[AnalysisNode!]!",
    "description": null,
    "arguments": []
   },
   {
    "name": "field",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "qualifier",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "stated",
    "type": "Float!",
    "description": null,
    "arguments": []
   },
   {
    "name": "upper",
    "type": "Float",
    "description": null,
    "arguments": []
   },
   {
    "name": "counted",
    "type": "Int!",
    "description": null,
    "arguments": []
   },
   {
    "name": "edges",
    "type": "[ID!]!",
    "description": null,
    "arguments": []
   }
  ]
 },
 {
  "name": "Ontology",
  "description": {
   "zh": "本体：图中可以有什么。",
   "en": "What may be in the graph."
  },
  "fields": [
   {
    "name": "nodeTypes",
    "type": "[OntologyNodeType!]!",
    "description": {
     "zh": "节点类型。",
     "en": "The types of node, as declared."
    },
    "arguments": []
   },
   {
    "name": "relationshipTypes",
    "type": "[OntologyRelationshipType!]!",
    "description": {
     "zh": "关系类型：先是所记录的，再是推导的。",
     "en": "The types of relationship: recorded ones, then derived ones."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "OntologyNodeType",
  "description": {
   "zh": "一种节点。",
   "en": "A type of node."
  },
  "fields": [
   {
    "name": "type",
    "type": "NodeType!",
    "description": null,
    "arguments": []
   },
   {
    "name": "name",
    "type": "String!",
    "description": {
     "zh": "其 GraphQL 类型的名称。",
     "en": "The name of its GraphQL type."
    },
    "arguments": []
   },
   {
    "name": "label",
    "type": "Label!",
    "description": null,
    "arguments": []
   },
   {
    "name": "description",
    "type": "Label",
    "description": {
     "zh": "说明。",
     "en": "In a sentence."
    },
    "arguments": []
   },
   {
    "name": "deprecated",
    "type": "Label",
    "description": {
     "zh": "为何不再使用，以何代替。",
     "en": "Why it will go, and what to use instead; null where it stays."
    },
    "arguments": []
   },
   {
    "name": "color",
    "type": "String!",
    "description": {
     "zh": "颜色：各种图中相同。",
     "en": "Its color, the same in every picture and export: #rrggbb."
    },
    "arguments": []
   },
   {
    "name": "singular",
    "type": "String!",
    "description": {
     "zh": "取一个节点的根字段。",
     "en": "The root field of one of them."
    },
    "arguments": []
   },
   {
    "name": "plural",
    "type": "String!",
    "description": {
     "zh": "取列表的根字段。",
     "en": "The root field of a list of them."
    },
    "arguments": []
   },
   {
    "name": "properties",
    "type": "[OntologyProperty!]!",
    "description": {
     "zh": "属性，包括共有的，按其字段的顺序。",
     "en": "Its properties, common ones included, in the order of its fields."
    },
    "arguments": []
   },
   {
    "name": "connections",
    "type": "[OntologyConnectionField!]!",
    "description": {
     "zh": "关系字段。",
     "en": "The fields of its relationships."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "OntologyProperty",
  "description": {
   "zh": "一个属性。",
   "en": "A property."
  },
  "fields": [
   {
    "name": "name",
    "type": "String!",
    "description": {
     "zh": "其字段的名称。",
     "en": "The name of its field."
    },
    "arguments": []
   },
   {
    "name": "label",
    "type": "Label!",
    "description": null,
    "arguments": []
   },
   {
    "name": "description",
    "type": "Label",
    "description": {
     "zh": "说明。",
     "en": "In a sentence."
    },
    "arguments": []
   },
   {
    "name": "deprecated",
    "type": "Label",
    "description": {
     "zh": "为何不再使用，以何代替。",
     "en": "Why it will go, and what to use instead; null where it stays."
    },
    "arguments": []
   },
   {
    "name": "datatype",
    "type": "String!",
    "description": {
     "zh": "值的类型，如 text、date。",
     "en": "The type of its values, such as text or date."
    },
    "arguments": []
   },
   {
    "name": "values",
    "type": "[OntologyValue!]!",
    "description": {
     "zh": "枚举的值；其他类型没有。",
     "en": "The values of an enumeration; none of other types."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "OntologyValue",
  "description": {
   "zh": "枚举的一个值。",
   "en": "A value of an enumeration."
  },
  "fields": [
   {
    "name": "value",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "label",
    "type": "Label!",
    "description": null,
    "arguments": []
   },
   {
    "name": "deprecated",
    "type": "Label",
    "description": {
     "zh": "为何不再使用，以何代替。",
     "en": "Why it will go, and what to use instead; null where it stays."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "OntologyConnectionField",
  "description": {
   "zh": "节点的一个关系字段。",
   "en": "A field of relationships that a node offers."
  },
  "fields": [
   {
    "name": "field",
    "type": "String!",
    "description": {
     "zh": "其字段的名称。",
     "en": "The name of its field."
    },
    "arguments": []
   },
   {
    "name": "label",
    "type": "Label!",
    "description": {
     "zh": "对另一端的称呼，如“参与各方”。",
     "en": "What those at the other end are called, such as Participants."
    },
    "arguments": []
   },
   {
    "name": "type",
    "type": "RelationshipType!",
    "description": null,
    "arguments": []
   },
   {
    "name": "backward",
    "type": "Boolean!",
    "description": {
     "zh": "是否逆着关系的方向。",
     "en": "Whether it is walked against its direction."
    },
    "arguments": []
   },
   {
    "name": "ends",
    "type": "[NodeType!]!",
    "description": {
     "zh": "另一端的类型。",
     "en": "The types at the other end."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "OntologyRelationshipType",
  "description": {
   "zh": "一种关系。",
   "en": "A type of relationship."
  },
  "fields": [
   {
    "name": "type",
    "type": "RelationshipType!",
    "description": null,
    "arguments": []
   },
   {
    "name": "label",
    "type": "Label!",
    "description": null,
    "arguments": []
   },
   {
    "name": "description",
    "type": "Label",
    "description": {
     "zh": "说明。",
     "en": "In a sentence."
    },
    "arguments": []
   },
   {
    "name": "deprecated",
    "type": "Label",
    "description": {
     "zh": "为何不再使用，以何代替。",
     "en": "Why it will go, and what to use instead; null where it stays."
    },
    "arguments": []
   },
   {
    "name": "color",
    "type": "String!",
    "description": {
     "zh": "颜色：各种图中相同。",
     "en": "Its color, the same in every picture and export: #rrggbb."
    },
    "arguments": []
   },
   {
    "name": "derived",
    "type": "Boolean!",
    "description": {
     "zh": "是否由其他关系推导而来。",
     "en": "Whether nobody records it, but it follows from others."
    },
    "arguments": []
   },
   {
    "name": "from",
    "type": "[NodeType!]!",
    "description": {
     "zh": "起点的类型。",
     "en": "The types that it leads from."
    },
    "arguments": []
   },
   {
    "name": "to",
    "type": "[NodeType!]!",
    "description": {
     "zh": "终点的类型。",
     "en": "The types that it leads to."
    },
    "arguments": []
   },
   {
    "name": "properties",
    "type": "[OntologyProperty!]!",
    "description": {
     "zh": "属性，包括共有的，按其字段的顺序。",
     "en": "Its properties, common ones included, in the order of its fields."
    },
    "arguments": []
   },
   {
    "name": "patterns",
    "type": "[OntologyPattern!]!",
    "description": {
     "zh": "推导的依据；所记录的关系没有。",
     "en": "In which ways it may hold; none of a recorded one."
    },
    "arguments": []
   }
  ]
 },
 {
  "name": "OntologyPattern",
  "description": {
   "zh": "推导的一种依据。",
   "en": "A way in which a derived one may hold."
  },
  "fields": [
   {
    "name": "name",
    "type": "String!",
    "description": null,
    "arguments": []
   },
   {
    "name": "label",
    "type": "Label!",
    "description": null,
    "arguments": []
   },
   {
    "name": "weak",
    "type": "Boolean!",
    "description": {
     "zh": "仅凭此依据，联系较弱，图中另行画出。",
     "en": "Whether it alone is a weak tie, which pictures draw apart."
    },
    "arguments": []
   }
  ]
 }
];
