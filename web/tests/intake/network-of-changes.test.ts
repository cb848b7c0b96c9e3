import { expect, test } from "vitest";
import { drawnChanges } from "../../src/intake/network-of-changes";
import { PAIRED, UNIT } from "./answers";

test("nodes and ties that change are drawn, those with most ties first", () => {
  const other = {
    ...PAIRED,
    id: "id-2",
    ends: [PAIRED.ends[1], { id: "id-u2", type: "Unit", key: "u2", name: "乙" }],
  };
  const { nodes, ties, count } = drawnChanges([PAIRED, other as typeof PAIRED, UNIT]);
  expect(nodes.map(({ name, isNew, degree }) => [name, isNew, degree])).toEqual([
    ["瑶帆社区", false, 2],
    ["春台中学", true, 1],
    ["乙", false, 1],
  ]);
  expect([ties.length, count]).toEqual([2, 3]);
});

test("the same changes stand in the same places, within the picture", () => {
  const many = Array.from({ length: 40 }, (_, number) => ({
    ...PAIRED,
    id: `tie-${number}`,
    ends: [
      { id: `u${number}`, type: "Unit", key: `u${number}`, name: `U${number}` },
      { id: "c", type: "Community", key: `c${number % 3}`, name: "C" },
    ],
  }));
  const { nodes } = drawnChanges(many);
  expect(drawnChanges(many).nodes).toEqual(nodes);
  expect(nodes.every(({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= 1)).toBe(true);
  expect(new Set(nodes.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(43);
});

test("the file itself, which all of it cites, is no part of the picture", () => {
  expect(drawnChanges([{ ...UNIT, type: "Source" }]).nodes).toEqual([]);
});
