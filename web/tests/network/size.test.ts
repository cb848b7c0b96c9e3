import { expect, test } from "vitest";
import { crowdScale, edgeSize, nodeSize } from "../../src/network/size";

test("sizes grow slowly and not without end", () => {
  expect([nodeSize(0), nodeSize(4), nodeSize(10_000)]).toEqual([4, 7.2, 20]);
  expect([edgeSize(1, false), edgeSize(4, false), edgeSize(10_000, false)]).toEqual([1.8, 3.8, 6]);
});

test("many nodes are drawn smaller", () => {
  expect([crowdScale(0), crowdScale(120), crowdScale(480), crowdScale(100_000)]).toEqual([1, 1, 0.5, 0.4]);
});
