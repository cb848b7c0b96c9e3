// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { NO_FOCUS } from "../../../src/canvas/look";
import { PAPER } from "../../../src/canvas/picture/paper";
import { createScene } from "../../../src/canvas/picture/scene";
import { renderSvg } from "../../../src/canvas/picture/svg";
import { buildGraph } from "../../../src/network/graph";
import { INITIAL_VIEW } from "../../../src/state/view";
import { NETWORK, node, ONTOLOGY, WITH_WEAK } from "../../answers";

const HOSTILE = `</text><script>alert("1")</script>&amp;\u0000`;
const network = { ...NETWORK, nodes: [...NETWORK.nodes, node("h", { name: HOSTILE, x: 90, y: 90 })] };
const targets = { a: { x: 3, y: 4 }, b: { x: 0, y: 0 }, h: { x: 90, y: 90 } };
const graph = buildGraph(network, ONTOLOGY, INITIAL_VIEW, targets);
const scene = createScene({ graph, targets, focus: NO_FOCUS, ontology: ONTOLOGY }, PAPER);
const caption = { title: "A & B", lines: ["2021-06-30", `http://x/?${"a".repeat(400)}`] };
const { text } = renderSvg(scene, PAPER, caption);
const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;

test("names are text, never markup", () => {
  expect(root.querySelector("script")).toBeNull();
  expect([...root.querySelectorAll("text")].map((each) => each.textContent)).toContain(
    '</text><script>alert("1")</script>&amp;',
  );
});

test("it has nodes, relationships, arrows, dashes and the legend", () => {
  // Three nodes and two types of them in the legend.
  expect(root.querySelectorAll("circle")).toHaveLength(5);
  expect(text.match(/stroke-dasharray="7 4"/g)).toHaveLength(1);
  expect(text.match(/Z" fill=/g)).toHaveLength(1);
  for (const name of ["Shop", "Good", "Sells", "Rivals"]) expect(text).toContain(`>${name}</text>`);
});

test("title and citation stand on it, long addresses wrapped", () => {
  const lines = [...root.querySelectorAll("text")].map((each) => each.textContent ?? "");
  expect(lines).toContain("A & B");
  expect(lines.slice(-4)[0]).toBe("2021-06-30");
  expect(lines.slice(-3).join("")).toBe(caption.lines[1]);
});

test("without a caption it is the network alone", () => {
  const still = renderSvg(scene, PAPER, null);
  expect([still.width, still.height]).toEqual([1200, 800]);
  expect(still.text).not.toContain("<title>");
});

test("no style stands within it: the policy would refuse it", () => {
  expect(text).not.toMatch(/style/);
});

test("weak relationships have dots, in the network and in the legend", () => {
  const together = buildGraph(WITH_WEAK, ONTOLOGY, INITIAL_VIEW, targets);
  const drawn = createScene({ graph: together, targets, focus: NO_FOCUS, ontology: ONTOLOGY }, PAPER);
  const svg = renderSvg(drawn, PAPER, caption).text;
  expect(svg.match(/ stroke-dasharray="[^"]+"/g)).toEqual(
    ["7 4", "2 4.5", "4 3", "2 3.3"].map((dashes) => ` stroke-dasharray="${dashes}"`),
  );
  expect(svg).toContain(">Rivals: same fair only</text>");
});
