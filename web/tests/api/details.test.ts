import { parse } from "graphql";
import { expect, test } from "vitest";
import { createClient } from "../../src/api/client";
import { betweenDocument, nodeDocument, pageDocument } from "../../src/api/detail-documents";
import { connectionPage, nodeDetail } from "../../src/api/details";
import { ONTOLOGY, SHOP } from "../answers";

const edge = {
  id: "e1",
  since: "2021",
  until: null,
  node: { __typename: "Good", id: "b", key: "b", name: "Bread" },
  sources: [{ locator: "p. 2", source: { id: "s", name: "Report" } }],
};
const page = { totalCount: 21, pageInfo: { hasNextPage: true, endCursor: "c" }, edges: [edge] };
const named = { id: "a", key: "a", name: "Rye", aliases: [], since: null, until: null, sources: [] };

function answering(node: unknown) {
  const asked: { readonly query: string; readonly variables: unknown }[] = [];
  const client = createClient(async (_, init) => {
    asked.push(JSON.parse(String(init?.body)));
    return new Response(JSON.stringify({ data: { found: { nodes: node ? [node] : [] } } }));
  });
  return { client, asked };
}

test("documents are GraphQL, and name what the ontology names", () => {
  const documents = [
    nodeDocument(ONTOLOGY, SHOP),
    pageDocument(ONTOLOGY, SHOP, 0),
    betweenDocument(ONTOLOGY, SHOP, "GOOD"),
  ];
  for (const document of documents) expect(() => parse(document)).not.toThrow();
  expect(documents[0]).toContain("found: shops(where: { id: { eq: $id } }, asOf: $asOf, first: 1)");
  expect(documents[0]).toContain("p0: kind");
  expect(documents[0]).toContain("c0: sells(");
  expect(documents[1]).toContain("after: $after");
  expect(documents[2]).toContain("where: { node: { id: { eq: $other } } }");
});

test("a node's facts are under the names of its properties", async () => {
  const { client, asked } = answering({ ...named, p0: "BAKERY", c0: page });
  const detail = await nodeDetail(client, ONTOLOGY, SHOP, { id: "a", asOf: "2021-06-30" });
  expect(asked[0]?.variables).toEqual({ id: "a", asOf: "2021-06-30" });
  expect(detail?.facts.map(({ property, value }) => [property.name, value])).toEqual([["kind", "BAKERY"]]);
  expect(detail?.connections[0]).toMatchObject({ totalCount: 21, next: "c", place: 0 });
  expect(detail?.connections[0]?.edges[0]).toMatchObject({
    id: "e1",
    weight: null,
    sources: edge.sources,
    evidence: [],
  });
});

test("what is empty is left out", async () => {
  const empty = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] };
  const detail = await nodeDetail(answering({ ...named, p0: null, c0: empty }).client, ONTOLOGY, SHOP, {
    id: "a",
    asOf: null,
  });
  expect([detail?.facts, detail?.connections]).toEqual([[], []]);
});

test("a derived connection stands although it is empty", async () => {
  const label = { zh: "对手", en: "Rivals" };
  const rivals = { field: "rivals", label, type: "RIVALS", backward: false, ends: ["SHOP"] };
  const type = { ...SHOP, connections: [...SHOP.connections, rivals] };
  const empty = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] };
  const { client } = answering({ ...named, c0: page, c1: empty });
  const detail = await nodeDetail(client, ONTOLOGY, type, { id: "a", asOf: "2021-06-30" });
  expect(detail?.connections.map((each) => [each.relationship.type, each.totalCount])).toEqual([
    ["RIVALS", 0],
    ["SELLS", 21],
  ]);
});

test("a node that is not there has no detail", async () => {
  expect(await nodeDetail(answering(null).client, ONTOLOGY, SHOP, { id: "a", asOf: null })).toBeNull();
});

test("the next page begins after the last", async () => {
  const { client, asked } = answering({
    ...named,
    c0: { ...page, pageInfo: { hasNextPage: false, endCursor: "d" } },
  });
  const first = await nodeDetail(answering({ ...named, c0: page }).client, ONTOLOGY, SHOP, {
    id: "a",
    asOf: null,
  });
  const [before] = first?.connections ?? [];
  const next = before && (await connectionPage(client, ONTOLOGY, SHOP, before, { id: "a", asOf: null }));
  expect(asked[0]?.variables).toEqual({ id: "a", asOf: null, after: "c" });
  expect(next?.next).toBeNull();
});
