/** The dialects of `GET /export/{dialect}` and what each is for, as docs/exports.md has it; a test holds the two together. */
export interface Dialect {
  readonly name: string;
  readonly suffix: string;
  readonly use: { readonly zh: string; readonly en: string };
}

const dialect = (name: string, suffix: string, zh: string, en: string): Dialect => ({
  name,
  suffix,
  use: { zh, en },
});

export const DIALECTS: readonly Dialect[] = [
  dialect("gexf", ".gexf", "Gephi：带布局和起止日期", "Gephi: laid out, with intervals"),
  dialect("xlsx", ".xlsx", "Excel、WPS、LibreOffice", "Excel, WPS, LibreOffice"),
  dialect(
    "csv",
    ".csv.zip",
    "程序与统计：节点表和关系表",
    "programs and statistics: tables of nodes and edges",
  ),
  dialect("graphml", ".graphml", "networkx、igraph、R", "networkx, igraph, R"),
  dialect("yed", ".yed.graphml", "yEd", "yEd"),
  dialect("cx2", ".cx2", "Cytoscape 桌面版与网页版、NDEx", "Cytoscape Desktop and Web, NDEx"),
  dialect("cytoscape", ".cyjs", "Cytoscape.js", "Cytoscape.js"),
  dialect("echarts", ".echarts.json", "ECharts", "ECharts"),
  dialect("g6", ".g6.json", "AntV G6", "AntV G6"),
  dialect("d3", ".d3.json", "D3、networkx", "D3, networkx"),
  dialect("graphology", ".graphology.json", "graphology、sigma", "graphology, sigma"),
  dialect("dot", ".dot", "Graphviz", "Graphviz"),
  dialect(
    "jsonl",
    ".jsonl",
    "备份，或载入另一个库；不含推出的关系",
    "a backup, or another store; without derived relationships",
  ),
];
