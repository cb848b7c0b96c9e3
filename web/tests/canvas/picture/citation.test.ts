import { expect, test } from "vitest";
import { captionOf, countSources, pictureName } from "../../../src/canvas/picture/citation";
import { buildGraph } from "../../../src/network/graph";
import { INITIAL_VIEW } from "../../../src/state/view";
import { NETWORK, ONTOLOGY } from "../../answers";

const view = {
  ...INITIAL_VIEW,
  around: ["a", "b"],
  asOf: "2021-06-30",
  selected: { kind: "node", id: "a" } as const,
};
const graph = buildGraph(NETWORK, ONTOLOGY, { ...view, hiddenNodeTypes: ["GOOD"] }, {});

test("a picture says what it shows, of which day, from how many sources, and where", () => {
  expect(captionOf(view, graph, 3, "http://x/")).toEqual({
    title: "gongjian · Rye & Co and 1 more",
    lines: ["2021-06-30 · 1 node, 0 relationships · 3 sources", "http://x/?around=a,b&day=2021-06-30"],
  });
});

test("sources that could not be counted are not told", () => {
  expect(captionOf(view, graph, null, "http://x/").lines[0]).toBe("2021-06-30 · 1 node, 0 relationships");
});

test("sources are those that the file of the same network cites", async () => {
  const asked: string[] = [];
  const fetcher = async (address: unknown) => {
    asked.push(String(address));
    return new Response(JSON.stringify({ graph: { sources: ["one", "two"] } }));
  };
  expect(await countSources(view, ONTOLOGY, fetcher)).toBe(2);
  expect(asked[0]).toMatch(/^\/export\/d3\?depth=1&limit=300&around=a&around=b&asOf=2021-06-30/);
  expect(await countSources(view, ONTOLOGY, () => Promise.reject(new TypeError("down")))).toBeNull();
});

test("pictures are named as the server names its files", () => {
  expect([pictureName(view, "svg"), pictureName(INITIAL_VIEW, "png")]).toEqual([
    "gongjian-2021-06-30.svg",
    "gongjian.png",
  ]);
});
