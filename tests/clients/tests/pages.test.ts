/** Lists that go on: Apollo and graphcache put the pages of a list together. (Relay's are in relay.test.tsx.) */
import { describe, expect, inject, test } from "vitest";
import { apolloClient } from "../src/apollo";
import { FoundDocument, PanelDocument } from "../src/gql/graphql";
import { urqlClient } from "../src/urql";

const url = inject("url");
const FOUND = { text: "虚构商铺", first: 5 };
const LAKE = { key: "clients-lake", day: "2024-06-30" };

interface List {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const names = (list?: List | null) => list?.edges.map(({ node }) => node.name) ?? [];
const end = (list?: List | null) => list?.pageInfo.endCursor ?? "";

describe("apollo", () => {
  test("search", async () => {
    const observed = apolloClient(url).watchQuery({ query: FoundDocument, variables: FOUND });
    const first = (await observed.refetch()).data?.search;
    await observed.fetchMore({ variables: { after: end(first) } });
    const both = observed.getCurrentResult().data?.search as List;
    expect(names(both)).toHaveLength(10);
    expect(names(both).slice(0, 5)).toEqual(names(first));
    expect([both.totalCount, both.pageInfo.hasNextPage]).toEqual([12, true]);
  });

  test("a list on a day, beside the same on another", async () => {
    const client = apolloClient(url);
    const observed = client.watchQuery({ query: PanelDocument, variables: LAKE });
    const first = (await observed.refetch()).data?.community?.coBuilders;
    const earlier = { ...LAKE, day: "2018-06-30" };
    await client.query({ query: PanelDocument, variables: earlier });
    await observed.fetchMore({ variables: { after: end(first), first: 10 } });
    const all = observed.getCurrentResult().data?.community?.coBuilders as List;
    const before = client.readQuery({ query: PanelDocument, variables: earlier })?.community?.coBuilders;
    expect([names(all).length, all.totalCount]).toEqual([8, 8]);
    expect([names(before).length, before?.totalCount]).toEqual([3, 4]);
  });
});

describe("urql", () => {
  test("search", async () => {
    const client = urqlClient(url);
    const first = (await client.query(FoundDocument, FOUND)).data?.search;
    const both = (await client.query(FoundDocument, { ...FOUND, after: end(first) })).data?.search;
    expect(names(both)).toHaveLength(10);
    expect(names(both).slice(0, 5)).toEqual(names(first));
    expect([both?.totalCount, both?.pageInfo.hasNextPage]).toEqual([12, true]);
  });

  test("a list on a day, beside the same on another", async () => {
    const client = urqlClient(url);
    const first = (await client.query(PanelDocument, LAKE)).data?.community?.coBuilders;
    const earlier = { ...LAKE, day: "2018-06-30" };
    await client.query(PanelDocument, earlier);
    const all = (await client.query(PanelDocument, { ...LAKE, after: end(first), first: 10 })).data?.community
      ?.coBuilders;
    const cached = await client.query(PanelDocument, earlier, { requestPolicy: "cache-only" });
    const before = cached.data?.community?.coBuilders;
    expect([names(all).length, all?.totalCount]).toEqual([8, 8]);
    expect([names(before).length, before?.totalCount]).toEqual([3, 4]);
  });
});
