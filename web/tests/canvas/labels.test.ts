import { expect, test, vi } from "vitest";
import { drawLabel } from "../../src/canvas/labels";
import { createRoom } from "../../src/canvas/room";

const COLORS = { ink: "#000000", ground: "#ffffff", accent: "#006655", font: "serif" };
const SETTINGS = { labelSize: 13, labelWeight: "400" };

/** The texts that are drawn of nodes at one place, in their order. */
function drawn(nodes: readonly { label: string; highlighted?: boolean }[]): readonly string[] {
  const fillText = vi.fn();
  const canvas = { clientWidth: 800, clientHeight: 600 };
  const context = { canvas, measureText: () => ({ width: 40 }), strokeText: vi.fn(), fillText };
  const room = createRoom();
  for (const node of nodes)
    drawLabel(
      { colors: COLORS as never, room },
      context as unknown as CanvasRenderingContext2D,
      { key: node.label, x: 100, y: 100, size: 8, color: "#333333", ...node },
      SETTINGS,
    );
  return fillText.mock.calls.map(([text]) => String(text));
}

test("a highlighted node's label is left to its own layer, and its place stays free", () => {
  expect(drawn([{ label: "a" }])).toEqual(["a"]);
  expect(drawn([{ label: "a", highlighted: true }])).toEqual([]);
});
