import { expect, test } from "vitest";
import * as changes from "../../src/state/changes";
import { INITIAL_VIEW, type View } from "../../src/state/view";

const VIEW: View = { ...INITIAL_VIEW, around: ["a"], from: "a" };

test("expanding adds a node once", () => {
  expect(changes.expand("b", "a")(VIEW).around).toEqual(["a", "b"]);
});

test("collapsing takes it out", () => {
  expect(changes.collapse("a")(VIEW).around).toEqual([]);
});

test("a start is a new place with the old day", () => {
  const view = changes.startAt("c")(changes.setDay("2021-06-30")(VIEW));
  expect([view.around, view.asOf, view.from, view.selected]).toEqual([
    ["c"],
    "2021-06-30",
    null,
    { kind: "node", id: "c" },
  ]);
});

test("a start leaves the filters of the old place behind", () => {
  const filters = {
    hiddenNodeTypes: ["SHOP"],
    hiddenRelationshipTypes: ["SELLS"],
    hiddenWeakTypes: ["RIVALS"],
    leastWeight: 3,
    text: "x",
  };
  const { hiddenNodeTypes, hiddenRelationshipTypes, hiddenWeakTypes, leastWeight, text } = changes.startAt(
    "c",
  )({ ...VIEW, ...filters });
  expect([hiddenNodeTypes, hiddenRelationshipTypes, hiddenWeakTypes]).toEqual([[], [], []]);
  expect([leastWeight, text]).toEqual([1, ""]);
});

test("a type is hidden and shown again", () => {
  const hidden = changes.toggleNodeType("SHOP")(VIEW);
  expect(hidden.hiddenNodeTypes).toEqual(["SHOP"]);
  expect(changes.toggleNodeType("SHOP")(hidden).hiddenNodeTypes).toEqual([]);
});

test("the weak relationships of a type are hidden and shown again", () => {
  const hidden = changes.toggleWeakType("RIVALS")(VIEW);
  expect([hidden.hiddenWeakTypes, hidden.hiddenRelationshipTypes]).toEqual([["RIVALS"], []]);
  expect(changes.toggleWeakType("RIVALS")(hidden).hiddenWeakTypes).toEqual([]);
});

test("an empty choice of types means all", () => {
  expect(changes.setRelationshipTypes([])(VIEW).relationshipTypes).toBeNull();
});

test("depth and limit stay within what the server takes", () => {
  expect([-1, 9].map((depth) => changes.setDepth(depth)(VIEW).depth)).toEqual([0, 4]);
  expect([-1, 0, 0.4, 1000.5, 1e9].map((limit) => changes.setLimit(limit)(VIEW).limit)).toEqual([
    1, 1, 1, 1000, 1000,
  ]);
});

test("a pin is rounded, and taken out again", () => {
  const pinned = changes.pin("a", { x: 1.23456, y: -0.001 })(VIEW);
  expect(pinned.pins).toEqual({ a: { x: 1.23, y: 0 } });
  expect(changes.unpin("a")(pinned).pins).toEqual({});
});

test("a path is closed with its panel, and no other panel", () => {
  expect(changes.closePath({ ...VIEW, panel: "path" })).toMatchObject({ from: null, panel: null });
  expect(changes.closePath({ ...VIEW, panel: "table" })).toMatchObject({ from: null, panel: "table" });
});

test("one end of a path is picked after the other", () => {
  expect(changes.setPath({ to: "b" })(VIEW)).toMatchObject({ from: "a", to: "b" });
});
