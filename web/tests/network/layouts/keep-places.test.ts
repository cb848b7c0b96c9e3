import { expect, test } from "vitest";
import { EMPTY_NETWORK } from "../../../src/network/answer";
import { keepPlaces } from "../../../src/network/layouts/keep-places";
import { edge, node } from "../../answers";

const NETWORK = {
  ...EMPTY_NETWORK,
  nodes: ["a", "b", "c", "far"].map((id) => node(id)),
  edges: [edge("e1", "a", "b"), edge("e2", "c", "b")],
};
const GIVEN = { a: { x: 0, y: 0 }, b: { x: 3, y: 4 }, c: { x: 5, y: 4 }, far: { x: 9, y: 9 } };

test("known nodes stay, new ones stand to their neighbor as in the given layout, one after the other", () => {
  expect(keepPlaces(NETWORK, { a: { x: 100, y: 100 } }, GIVEN)).toEqual({
    a: { x: 100, y: 100 },
    b: { x: 103, y: 104 },
    c: { x: 105, y: 104 },
    far: { x: 9, y: 9 },
  });
});

test("nodes that are gone have no place", () => {
  const places = keepPlaces({ ...NETWORK, nodes: [node("a")], edges: [] }, GIVEN, GIVEN);
  expect(places).toEqual({ a: GIVEN.a });
});
