/** The texts of GraphiQL's and the reference's pages, apart so that the explorer does not carry them. */
import { fill, label } from "./translate";

const TEXTS = {
  pages: { zh: "页面", en: "Pages" },
  explorer: { zh: "图谱浏览", en: "Explorer" },
  graphiql: { zh: "GraphiQL 查询", en: "GraphiQL" },
  reference: { zh: "模式参考", en: "Schema reference" },
  settings: { zh: "语言与外观", en: "Language and theme" },
  loadingEditor: { zh: "正在载入编辑器……", en: "Loading the editor…" },
  examples: { zh: "示例查询", en: "Example queries" },
  examplesHint: {
    zh: "点击即打开并运行。改过的查询留在自己的标签页里。",
    en: "A click opens one and runs it. What you have changed stays in its own tab.",
  },
  examplesNone: {
    zh: "此部署的模式与示例都不相符。模式参考中每个类型都有可以一试的查询。",
    en: "No example fits the schema of this deployment. The schema reference has a query to try for every type.",
  },
  welcome: {
    zh: "左侧有示例；Ctrl-Enter 运行，Ctrl-空格补全。",
    en: "Examples stand at the side; Ctrl-Enter runs a query, Ctrl-Space completes it.",
  },
  unreachable: {
    zh: "服务器没有响应。请确认它正在运行，然后重试。",
    en: "The server does not answer. Check that it runs, then try again.",
  },
  unreadable: {
    zh: "服务器的回答不是 JSON（HTTP {status}）。",
    en: "The server's answer is not JSON (HTTP {status}).",
  },
  contents: { zh: "目录", en: "Contents" },
  skipToText: { zh: "跳到正文", en: "Skip to the text" },
  intro: {
    zh: "本页由此部署的本体生成：有哪些节点和关系，各有哪些属性，怎样查询。",
    en: "Made from the ontology of this deployment: which nodes and relationships there are, what they have, and how to ask for them.",
  },
  find: { zh: "在本页查找", en: "Find in this page" },
  findHint: { zh: "名称、字段或取值", en: "A name, a field or a value" },
  findNone: {
    zh: "没有与“{text}”相符的内容。请试试中文或英文名称、字段名或取值。",
    en: "Nothing matches “{text}”. Try a name in Chinese or English, a field or a value.",
  },
  findFound: { zh: "{count} 个类型相符", en: "Types that match: {count}" },
  loading: { zh: "正在载入模式……", en: "Loading the schema…" },
  noOntology: { zh: "服务器没有给出本体。", en: "The server tells no ontology." },
  general: { zh: "通用查询", en: "Queries for every type" },
  generalHint: {
    zh: "根字段 node、search 等不依赖类型；每种节点另有自己的根字段，见下。",
    en: "These root fields do not depend on a type. Every node type has root fields of its own, below.",
  },
  shared: { zh: "共有的属性", en: "Properties that all have" },
  sharedNodes: { zh: "每种节点都有：", en: "Every node has:" },
  sharedRelationships: { zh: "每种记录的关系都有：", en: "Every recorded relationship has:" },
  sharedSources: {
    zh: "节点和记录的关系另有 sources：每条事实出自哪个来源（source）的哪一处（locator）。",
    en: "Nodes and recorded relationships also have sources: which source states a fact, and where in it (locator).",
  },
  alsoShared: { zh: "以及每种都有的属性", en: "and the properties that all have" },
  nodeTypes: { zh: "节点类型", en: "Node types" },
  relationshipTypes: { zh: "关系类型", en: "Relationship types" },
  derivedTypes: { zh: "推导的关系类型", en: "Derived relationship types" },
  derivedHint: {
    zh: "没有人记录它们：由其他关系的模式推出，依据见 evidence，强度（weight）即不同事实的数目。",
    en: "Nobody records them: they follow from patterns over other relationships, which evidence shows; the weight counts distinct facts.",
  },
  datatypes: { zh: "数据类型与筛选", en: "Datatypes and filters" },
  datatypesHint: {
    zh: "where 中每种数据类型可用的运算。连接用 some、none、all、single，也可用 AND、OR、NOT 组合。",
    en: "What a where may ask of each datatype. Connections take some, none, all and single; AND, OR and NOT combine.",
  },
  rootFields: { zh: "根字段", en: "Root fields" },
  properties: { zh: "属性", en: "Properties" },
  connections: { zh: "连接", en: "Connections" },
  patterns: { zh: "模式", en: "Patterns" },
  field: { zh: "字段", en: "Field" },
  name: { zh: "名称", en: "Name" },
  datatype: { zh: "数据类型", en: "Datatype" },
  description: { zh: "说明", en: "Description" },
  relationship: { zh: "关系", en: "Relationship" },
  direction: { zh: "方向", en: "Direction" },
  otherEnd: { zh: "另一端", en: "Other end" },
  forward: { zh: "从此出发", en: "Outgoing" },
  backward: { zh: "指向此处", en: "Incoming" },
  ends: { zh: "两端", en: "Ends" },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  values: { zh: "取值", en: "Values" },
  scalar: { zh: "标量", en: "Scalar" },
  filters: { zh: "筛选", en: "Filters" },
  value: { zh: "值", en: "Value" },
  derived: { zh: "推导", en: "Derived" },
  oneByKey: { zh: "一个，按键", en: "One, by its key" },
  manyByFilter: { zh: "多个，可筛选、排序、分页、分组", en: "Many: filtered, sorted, paged, grouped" },
  tryIt: { zh: "试一试", en: "Try it" },
  tryField: { zh: "试一试：在 GraphiQL 中查询 {field}", en: "Try it: {field} in GraphiQL" },
  linkTo: { zh: "指向“{name}”的链接", en: "Link to {name}" },
  none: { zh: "无", en: "None" },
  colon: { zh: "：", en: ": " },
  separator: { zh: "、", en: ", " },
} as const;

export type PageTextKey = keyof typeof TEXTS;

export function say(key: PageTextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(label(TEXTS[key]), values);
}
