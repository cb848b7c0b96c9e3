// Reads an exported file (gexf, graphml or dot) and prints its graph as JSON: node read.mjs gexf FILE
import { readFileSync } from 'node:fs';
import { parse as parseDot } from '@ts-graphviz/ast';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';

const exported = (graph) => graph.export();
const pairs = (children) => Object.fromEntries(children.map(({ key, value }) => [key.value, value.value]));

function dot(text) {
  const { children } = parseDot(text).children.find(({ type }) => type === 'Graph');
  const nodes = children.filter(({ type }) => type === 'Node');
  const edges = children.filter(({ type }) => type === 'Edge');
  return {
    nodes: nodes.map((node) => ({ key: node.id.value, attributes: pairs(node.children) })),
    edges: edges.map(({ targets: [source, target], children: attributes }) => ({
      source: source.id.value,
      target: target.id.value,
      attributes: pairs(attributes),
    })),
  };
}

const READERS = {
  gexf: (text) => exported(gexf.parse(MultiDirectedGraph, text)),
  graphml: (text) => exported(graphml.parse(MultiDirectedGraph, text)),
  dot,
};

const [dialect, file] = process.argv.slice(2);
console.log(JSON.stringify(READERS[dialect](readFileSync(file, 'utf8'))));
