// Reads a file with the library it is made for, and prints what the library made of it: node read.mjs LIBRARY FILE
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const readers = {
  async cytoscape(file) {
    const { default: cytoscape } = await import('cytoscape');
    const graph = cytoscape({ headless: true, styleEnabled: true, ...file });
    return {
      about: graph.data(),
      nodes: graph.nodes().map((node) => ({
        data: node.data(),
        position: node.position(),
        style: [node.style('label'), node.style('background-color')],
      })),
      edges: graph.edges().map((edge) => ({
        data: edge.data(),
        ends: [edge.source().id(), edge.target().id()],
        parallel: edge.parallelEdges().length,
        style: [edge.style('line-color'), edge.style('curve-style')],
      })),
    };
  },

  async graphology(file) {
    const { default: Graph } = await import('graphology');
    const graph = Graph.from(file);
    return {
      about: graph.getAttributes(),
      type: graph.type,
      multi: graph.multi,
      nodes: graph.mapNodes((key, attributes) => ({ key, attributes })),
      edges: graph.mapEdges((key, attributes, source, target) => ({ key, source, target, attributes })),
    };
  },

  async d3({ nodes, links }) {
    const { forceLink, forceSimulation } = await import('d3-force');
    const force = forceLink(links).id((node) => node.id);
    forceSimulation(nodes).force('link', force).stop();
    return { nodes, edges: force.links().map(({ source, target, ...own }) => ({ ...own, ends: [source.id, target.id] })) };
  },

  async g6(file) {
    // What a Graph of G6 keeps its data in; the Graph itself needs a browser to draw in.
    const { DataController } = require('@antv/g6/lib/runtime/data.js');
    const model = new DataController();
    model.setData(file);
    return { nodes: model.getNodeData(), edges: model.getEdgeData() };
  },

  async echarts(file) {
    const echarts = await import('echarts');
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 1200, height: 900 });
    chart.setOption(file);
    const series = chart.getModel().getSeriesByIndex(0);
    const [nodes, edges] = [series.getData(), series.getEdgeData()];
    const graph = series.getGraph();
    const [horizontal, , , vertical] = series.coordinateSystem.transform;
    return {
      scale: [horizontal, vertical],
      categories: series.getCategoriesData().mapArray((index) => series.getCategoriesData().getName(index)),
      nodes: graph.nodes.map(({ id, dataIndex }) => ({
        id,
        name: nodes.getName(dataIndex),
        color: nodes.getItemVisual(dataIndex, 'style').fill,
        place: nodes.getItemLayout(dataIndex),
        item: nodes.getRawDataItem(dataIndex),
      })),
      edges: graph.edges.map(({ node1, node2, dataIndex }) => ({
        ends: [node1.id, node2.id],
        color: edges.getItemVisual(dataIndex, 'style').stroke,
        points: edges.getItemLayout(dataIndex),
        item: edges.getRawDataItem(dataIndex),
      })),
      picture: chart.renderToSVGString(),
    };
  },
};

const [library, path] = process.argv.slice(2);
const read = await readers[library](JSON.parse(readFileSync(path, 'utf8')));
process.stdout.write(JSON.stringify(read), () => process.exit(0));
