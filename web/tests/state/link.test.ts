import fc from "fast-check";
import { expect, test } from "vitest";
import { LAYOUTS } from "../../src/network/layouts/position";
import { readLink, writeLink } from "../../src/state/link";
import { INITIAL_VIEW, PANELS, type View } from "../../src/state/view";

const text = fc.string({ unit: "grapheme" });
const name = fc.string({ unit: "grapheme", minLength: 1 });
const idOf = (text: string) => Buffer.from(text).toString("base64url");
/** What a server gives: base64 of a type and a key, and of derived relationships the ids of their ends; or another word. */
const id = fc.oneof(
  fc.stringMatching(/^[\w-]+$/),
  name.map((key) => idOf(`Shop:${key}`)),
  fc.tuple(name, name).map(([from, to]) => `RIVALS:${idOf(`Shop:${from}`)}:${idOf(`Shop:${to}`)}`),
);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const names = fc.uniqueArray(name, { maxLength: 4 });
const someNames = fc.option(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }));
const coordinate = fc.integer({ min: -99_999, max: 99_999 }).map((hundredths) => hundredths / 100 + 0);
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const views: fc.Arbitrary<View> = fc.record({
  around: ids,
  depth: fc.integer({ min: 0, max: 4 }),
  limit: fc.integer({ min: 1, max: 1000 }),
  relationshipTypes: someNames,
  nodeTypes: someNames,
  asOf: fc.option(day),
  hiddenNodeTypes: names,
  hiddenRelationshipTypes: names,
  hiddenWeakTypes: names,
  leastWeight: fc.integer({ min: 1, max: 1e6 }),
  text,
  layout: fc.constantFrom(...LAYOUTS),
  pins: fc.dictionary(id, fc.record({ x: coordinate, y: coordinate }, { noNullPrototype: true }), {
    noNullPrototype: true,
  }),
  selected: fc.option(fc.record({ kind: fc.constantFrom("node", "edge"), id }, { noNullPrototype: true })),
  from: fc.option(id),
  to: fc.option(id),
  panel: fc.option(fc.constantFrom(...PANELS)),
});

test("every view round-trips", () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(readLink(writeLink(view))).toEqual({ view, dropped: [], language: null });
    }),
  );
});

test("a link keeps its meaning through the browser's URL", () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(readLink(new URL(writeLink(view), "http://127.0.0.1/").search).view).toEqual(view);
    }),
  );
});

test("no link breaks the reader", () => {
  fc.assert(fc.property(text, (query) => void readLink(query)));
});

test("what is as usual is left out", () => {
  expect(writeLink(INITIAL_VIEW)).toBe("");
});

test("a link is readable", () => {
  const view: View = {
    ...INITIAL_VIEW,
    around: ["a1", "b2"],
    depth: 2,
    asOf: "2021-06-30",
    pins: { a1: { x: 1, y: -2.5 } },
  };
  expect(writeLink(view)).toBe("?around=a1,b2&depth=2&day=2021-06-30&pins=a1:1:-2.5");
});

test("a node is told by type and key", () => {
  const id = Buffer.from("Shop:面包房").toString("base64url");
  expect(writeLink({ ...INITIAL_VIEW, around: [id] })).toBe(`?around=Shop:${encodeURIComponent("面包房")}`);
  expect(readLink("?around=Shop:面包房&selected=node:Shop:面包房").view).toMatchObject({
    around: [id],
    selected: { kind: "node", id },
  });
});

test.each([
  "around=:x",
  "around=Shop:",
  "selected=cat:a",
  "depth=9",
  "depth=two",
  "limit=0",
  "limit=1001",
  "day=2021-02-30",
  "day=2021-06",
  "day=0000-01-01",
  "day=+010000-01",
  "layout=spiral",
  "pins=a:1",
  "pins=a:1:NaN",
  "pins=a:1:1e300",
  "selected=a",
  "around=",
  "around=%E0%A4%A",
  "unheard=of",
])("%s is dropped and reported, the rest is kept", (part) => {
  const { view, dropped } = readLink(`?${part}&text=a`);
  expect(dropped).toEqual([part]);
  expect(view).toEqual({ ...INITIAL_VIEW, text: "a" });
});

test("a link may carry the language", () => {
  expect(readLink("?lang=zh&depth=2").language).toBe("zh");
});

test.each([
  ["Shop:a", ["Shop:a"]],
  ["Shop%3Aa", ["Shop:a"]],
  ["Shop:a%2CGood:b", ["Shop:a", "Good:b"]],
  ["Shop%3Aa%2CGood%3Ab", ["Shop:a", "Good:b"]],
  ["Shop%3Aa,Good%3Ab", ["Shop:a", "Good:b"]],
  ["Shop:a%2CGood%3Ab", ["Shop:a,Good:b"]],
  ["Shop:a%2Cb", ["Shop:a,b"]],
])("around=%s is read as mail programs write it", (value, nodes) => {
  expect(readLink(`?around=${value}`).view.around).toEqual(nodes.map(idOf));
});

test("a derived relationship is read with its colons escaped or not", () => {
  const id = `RIVALS:${idOf("Shop:a")}:${idOf("Shop:b")}`;
  for (const written of [`edge:${id}`, `edge:${encodeURIComponent(id)}`, encodeURIComponent(`edge:${id}`)])
    expect(readLink(`?selected=${written}`).view.selected).toEqual({ kind: "edge", id });
});

test("pins are read with escaped colons", () => {
  const pins = { [idOf("Shop:a")]: { x: 1, y: 2 }, [idOf("Shop:b")]: { x: 3, y: -4 } };
  expect(readLink("?pins=Shop%3Aa%3A1%3A2%2CShop%3Ab%3A3%3A-4").view.pins).toEqual(pins);
});

test.each([",A", "a,B", "x:1:2,y"])("a pin of the key %s is read as it was written", (key) => {
  const pins = { [idOf(`Shop:${key}`)]: { x: 0, y: 0 }, [idOf("Shop:b")]: { x: 1, y: -2.5 } };
  expect(readLink(writeLink({ ...INITIAL_VIEW, pins })).view.pins).toEqual(pins);
});
