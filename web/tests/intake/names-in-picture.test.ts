import { expect, test } from "vitest";
import { namesWithRoom, written } from "../../src/intake/names-in-picture";

test("a name that would touch an earlier one is left out", () => {
  const nodes = [
    { id: "a", name: "瑶帆社区", x: 100, y: 100 },
    { id: "b", name: "泰湾社区", x: 130, y: 105 },
    { id: "c", name: "青谷社区", x: 100, y: 120 },
  ];
  expect([...namesWithRoom(nodes)]).toEqual(["a", "c"]);
});

test("a long name is cut", () => {
  expect([written("瑶帆街道办事处"), written("一二三四五六七八九十一二三")]).toEqual([
    "瑶帆街道办事处",
    "一二三四五六七八九十一…",
  ]);
});
