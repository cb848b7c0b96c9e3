import { expect, test } from "vitest";
import { type Path, trailOf } from "../../src/network/path";

const end = (id: string) => ({ __typename: "Unit" as const, id, key: id, name: id });
const hop = (id: string, from: string, to: string): Path["hops"][number] => ({
  reversed: false,
  relationship: {
    id,
    type: "SELLS" as Path["hops"][number]["relationship"]["type"],
    since: null,
    until: null,
    from: end(from),
    to: end(to),
    sources: [],
  },
});

test("a trail has the relationships and nodes of all its paths", () => {
  const { edges, nodes } = trailOf([
    { length: 1, hops: [hop("e1", "a", "b")] },
    { length: 2, hops: [hop("e2", "a", "c"), hop("e3", "c", "b")] },
  ]);
  expect([...edges]).toEqual(["e1", "e2", "e3"]);
  expect([...nodes].sort()).toEqual(["a", "b", "c"]);
});
