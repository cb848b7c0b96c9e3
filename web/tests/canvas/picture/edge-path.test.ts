import { expect, test } from "vitest";
import { edgePath } from "../../../src/canvas/picture/edge-path";

const end = { size: 5, color: "#000000", label: "", faint: false, pinned: false };
const edge = {
  from: { ...end, x: 0, y: 0 },
  to: { ...end, x: 100, y: 0 },
  size: 1,
  color: "#000000",
  curvature: 0,
  line: "solid",
} as const;

test("an arrow ends at the rim of the node it goes to", () => {
  expect(edgePath(edge)).toEqual({ line: "M0 0Q50 0 89 0", head: "M95 0L89 2.5L89 -2.5Z" });
});

test("a derived one has no head, and goes from middle to middle", () => {
  expect(edgePath({ ...edge, line: "dashed" })).toEqual({ line: "M0 0Q50 0 100 0", head: null });
});

test("it bends to the left of its way", () => {
  expect(edgePath({ ...edge, curvature: 0.2 }).line).toMatch(/^M0 0Q50 -20 /);
});
