/**
 * What a page does with one cache: it opens panes one after the other, and each must go on showing what it showed.
 *
 * A scenario throws if it does not. `broken` names the clients in which it did before the schema was made for them, for
 * each of the ways in which answers were other then (see `before.ts`): so each scenario is known to find what it is there
 * for. `spared` names the other clients, and says why none of these ways can make it fail there.
 */
import { expect } from "vitest";
import type { Before } from "./before";
import { NAMES, type Name, type Open } from "./clients";
import {
  ByIdDocument,
  CameDocument,
  CommunityPanelDocument,
  ConnectedDocument,
  FoundDocument,
  PairsDocument,
  SurroundingsDocument,
  UnitPanelDocument,
} from "./src/gql/graphql";

const SCHOOL = "clients-school";
const LAKE = "clients-lake";

export interface Scenario {
  readonly name: string;
  readonly broken: Partial<Record<Before, readonly Name[]>>;
  readonly spared?: Readonly<Partial<Record<Name, string>>>;
  readonly run: (open: Open) => Promise<void>;
}

const BY_TYPE = "keeps objects by type and id, and a row of another type never replaces a node";

const twoDays: Scenario = {
  name: "the panels of two days keep their own counts",
  broken: { "ids without days": NAMES },
  async run(open) {
    const in2018 = await open(UnitPanelDocument, { key: SCHOOL, day: "2018-06-30" });
    const in2024 = await open(UnitPanelDocument, { key: SCHOOL, day: "2024-06-30" });
    expect((await in2018())?.unit?.coBuildsWith.totalCount).toBe(1);
    expect((await in2024())?.unit?.coBuildsWith.totalCount).toBe(2);
    expect((await in2018())?.unit?.nodeId).toBe((await in2024())?.unit?.nodeId);
  },
};

const bothEnds: Scenario = {
  name: "a unit's communities stay communities when one of them is opened",
  broken: { "ids on edges": ["relay"] },
  spared: { apollo: BY_TYPE, urql: BY_TYPE },
  async run(open) {
    const unit = await open(UnitPanelDocument, { key: SCHOOL });
    const community = await open(CommunityPanelDocument, { key: LAKE });
    const communities = (await unit())?.unit?.coBuildsWith.edges.map(({ node }) => node.name);
    const units = (await community())?.community?.coBuilders.edges.map(({ node }) => node.name);
    expect(communities).toEqual(["西山社区（虚构）", "东湖社区（虚构）"]);
    expect(units).toEqual(["虚构小学"]);
  },
};

const networkBesideDetail: Scenario = {
  name: "a pane of details still holds after a network around it",
  broken: { "ids on nodes of networks": ["relay"] },
  spared: { apollo: BY_TYPE, urql: BY_TYPE },
  async run(open) {
    const detail = await open(ByIdDocument, { id: `Community:${LAKE}` });
    const first = await detail();
    const network = await open(SurroundingsDocument, { around: [`Community:${LAKE}`] });
    expect((await network())?.network?.nodes).toHaveLength(10);
    expect(await detail()).toEqual(first);
    expect(first?.node).toMatchObject({ __typename: "Community", name: "东湖社区（虚构）" });
  },
};

const networksOfTwoDays: Scenario = {
  name: "networks of two days keep their own degrees",
  broken: { "ids on nodes of networks": NAMES },
  async run(open) {
    const around = [`Community:${LAKE}`];
    const degree = async (pane: Awaited<ReturnType<typeof opened>>) =>
      (await pane())?.network?.nodes.find(({ key }) => key === LAKE)?.degree;
    const opened = (day: string) => open(SurroundingsDocument, { around, day });
    const in2018 = await opened("2018-06-30");
    const in2024 = await opened("2024-06-30");
    expect(await degree(in2018)).toBe(8);
    expect(await degree(in2024)).toBe(16);
  },
};

const pathBothWays: Scenario = {
  name: "a path in the cache keeps its direction",
  broken: { "ids on edges": NAMES },
  async run(open) {
    const ends = { from: `Unit:${SCHOOL}`, to: `Community:${LAKE}` };
    const there = await open(ConnectedDocument, ends);
    const back = await open(ConnectedDocument, { from: ends.to, to: ends.from });
    const reversed = async (pane: typeof there) => (await pane())?.paths?.edges[0]?.node.hops[0]?.reversed;
    expect(await reversed(there)).toBe(false);
    expect(await reversed(back)).toBe(true);
    expect((await back())?.paths?.edges[0]?.node.hops[0]?.relationship.from.name).toBe("虚构小学");
  },
};

const again: Scenario = {
  name: "node(id:) gives back what was seen on that day",
  broken: { "ids without days": NAMES },
  async run(open) {
    const panel = await open(CommunityPanelDocument, { key: LAKE, day: "2018-06-30" });
    const id = (await panel())?.community?.id ?? "";
    const then = await open(ByIdDocument, { id });
    const ever = await open(ByIdDocument, { id: `Community:${LAKE}` });
    expect((await then())?.node).toMatchObject({ id, coBuilders: { totalCount: 4 } });
    expect((await ever())?.node).toMatchObject({ coBuilders: { totalCount: 9 } });
  },
};

const relationship: Scenario = {
  name: "a relationship is a node, and node(id:) gives it",
  broken: { "relationships that are no nodes": NAMES },
  async run(open) {
    const path = await open(ConnectedDocument, { from: `Unit:${SCHOOL}`, to: `Community:${LAKE}` });
    const hop = (await path())?.paths?.edges[0]?.node.hops[0];
    const pane = await open(ByIdDocument, { id: hop?.relationship.id ?? "" });
    expect((await pane())?.node).toMatchObject({
      __typename: "Relationship",
      id: hop?.relationship.id,
      relationshipId: hop?.relationshipId,
      from: { name: "虚构小学" },
      to: { name: "东湖社区（虚构）" },
      sources: [{ locator: "R1", source: { title: "虚构的共建台账：只用于测试客户端" } }],
    });
  },
};

const dates: Scenario = {
  name: "since is as the source has it, start and end are days",
  broken: { "dates that are no days": NAMES },
  async run(open) {
    const unit = await open(UnitPanelDocument, { key: SCHOOL });
    const edge = (await unit())?.unit?.coBuildsWith.edges.at(-1);
    expect(edge).toMatchObject({ since: "2016-09", start: "2016-09-01", until: null, end: null });
    expect(new Date(edge?.start ?? "").toISOString()).toBe("2016-09-01T00:00:00.000Z");
  },
};

const pairs: Scenario = {
  name: "pairs are nodes of their edges",
  broken: { "edges without nodes": NAMES },
  async run(open) {
    const shown = await open(PairsDocument, { first: 20 });
    expect((await shown())?.coBuilding?.nodes.map(({ community }) => community.name)).toEqual(
      Array(9).fill("东湖社区（虚构）"),
    );
  },
};

const changes: Scenario = {
  name: "changes are nodes of their edges, each with its own relationship",
  broken: { "edges without nodes": NAMES },
  async run(open) {
    const came = await open(CameDocument, { from: "2018-06-30", to: "2024-06-30" });
    const ids = (await came())?.diff?.edges.map(({ node }) => node.relationship.relationshipId);
    expect(new Set(ids).size).toBe((await came())?.diff?.totalCount);
  },
};

const ALWAYS =
  "search was a connection to nodes with their own ids, of all recorded time where no day is asked for";

const hits: Scenario = {
  name: "hits are nodes of their edges",
  broken: {},
  spared: { relay: ALWAYS, apollo: ALWAYS, urql: ALWAYS },
  async run(open) {
    const found = await open(FoundDocument, { text: "虚构商铺", first: 20 });
    expect((await found())?.search?.edges).toHaveLength(12);
  },
};

export const SCENARIOS: readonly Scenario[] = [
  twoDays,
  bothEnds,
  networkBesideDetail,
  networksOfTwoDays,
  pathBothWays,
  again,
  relationship,
  dates,
  pairs,
  changes,
  hits,
];
