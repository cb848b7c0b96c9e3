/** What else docs/clients.md shows: asking by fetch, codes of errors, and pictures. */
import cytoscape from "cytoscape";
import { forceLink, forceSimulation } from "d3-force";
import * as echarts from "echarts";
import { MultiDirectedGraph } from "graphology";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { apolloClient } from "../src/apollo";
import { forCytoscape, forD3, forECharts, forSigma, viewBoxOf } from "../src/drawing";
import { codesOf } from "../src/errors";
import { ask, Refused, rows } from "../src/fetch";
import { FoundDocument, PictureDocument, type PictureQuery } from "../src/gql/graphql";
import { urqlClient } from "../src/urql";

const url = inject("url");
const EMPTY = { text: "", first: 1 };

describe("fetch", () => {
  test("all rows, page by page", async () => {
    const query = `query ($after: String) { coBuilding(where: {community: {key: {eq: "clients-lake"}}}, first: 4, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { relationshipId } } }`;
    const all = new Set<string>();
    for await (const { relationshipId } of rows<{ relationshipId: string }>(url, "coBuilding", query))
      all.add(relationshipId);
    expect(all.size).toBe(9);
  });

  test("a refusal has a code", async () => {
    const refused = ask(url, "{ units(first: -1) { totalCount } }");
    await expect(refused).rejects.toThrow(Refused);
    await expect(refused).rejects.toMatchObject({ code: "BAD_PAGE" });
  });
});

describe("codes of errors", () => {
  test("of Apollo", async () => {
    const error = await apolloClient(url)
      .query({ query: FoundDocument, variables: EMPTY })
      .catch((thrown) => thrown);
    expect(codesOf(error)).toEqual(["BAD_TEXT"]);
  });

  test("of urql", async () => {
    const { error } = await urqlClient(url).query(FoundDocument, EMPTY);
    expect(codesOf(error)).toEqual(["BAD_TEXT"]);
  });
});

/** How many pixels a unit of the plane is, across and down. */
function scales(option: echarts.EChartsOption): number[] {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 1200, height: 400 });
  chart.setOption(option);
  // biome-ignore lint/suspicious/noExplicitAny: the model is not part of the types
  const [across, , , down] = (chart as any).getModel().getSeriesByIndex(0).coordinateSystem.transform;
  chart.dispose();
  return [across, down];
}

describe("pictures", () => {
  let answer: { [Field in keyof PictureQuery]: NonNullable<PictureQuery[Field]> };
  beforeAll(async () => {
    const { data } = await apolloClient(url).query({
      query: PictureDocument,
      variables: { around: ["Community:clients-lake"] },
    });
    answer = data as typeof answer;
  });

  test("sigma: sizes in its unit, colors of the ontology", () => {
    const graph = forSigma(answer);
    expect([graph.order, graph.size]).toEqual([11, 20]);
    for (const { size, color, x } of graph.mapNodes((_, attributes) => attributes)) {
      expect(size).toBeGreaterThan(3);
      expect(size).toBeLessThanOrEqual(15);
      expect(color).toMatch(/^#[0-9a-f]{6}$/);
      expect(x).toBeTypeOf("number");
    }
  });

  test("Cytoscape.js", () => {
    const graph = cytoscape({ headless: true, styleEnabled: true, ...forCytoscape(answer) });
    expect([graph.nodes().length, graph.edges().length]).toEqual([11, 20]);
    expect(graph.nodes()[0]?.position().x).toBeCloseTo(3 * (answer.network.nodes[0]?.x ?? 0));
  });

  test("ECharts: a unit is as long across as down", () => {
    const [across, down] = scales(forECharts(answer));
    expect(across).toBeCloseTo(down ?? 0);
  });

  test("D3", () => {
    const { nodes, links } = forD3(answer);
    const force = forceLink<(typeof nodes)[0], (typeof links)[0]>(links).id(({ id }) => id);
    forceSimulation(nodes).force("link", force).stop();
    expect(force.links()).toHaveLength(20);
    expect(viewBoxOf(answer)).toMatch(/^(-?[\d.]+ ){3}[\d.]+$/);
  });

  test("files for sigma and ECharts", async () => {
    const file = async (dialect: string) =>
      (await fetch(url.replace("graphql", `export/${dialect}?around=Community:clients-lake&depth=2`))).json();
    const graph = MultiDirectedGraph.from(await file("graphology"));
    const sizes = graph.mapNodes((_, { size }) => size);
    expect([Math.min(...sizes) > 3, Math.max(...sizes) <= 15]).toEqual([true, true]);
    const [across, down] = scales(await file("echarts"));
    expect(across).toBeCloseTo(down ?? 0);
  });
});
