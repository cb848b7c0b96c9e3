import { expect, test } from "vitest";
import { describe, period, ways, weakName } from "../../src/canvas/describe";
import { language } from "../../src/language/translate";
import { buildGraph } from "../../src/network/graph";
import { readOntology } from "../../src/ontology/ontology";
import { INITIAL_VIEW } from "../../src/state/view";
import { NETWORK, ONTOLOGY, RIVALS, WEAK_EDGE, WITH_WEAK } from "../answers";

const graph = buildGraph(NETWORK, ONTOLOGY, INITIAL_VIEW, {});

test("a node is told with type, name and how many relationships are shown", () => {
  expect(describe(graph, ONTOLOGY, { kind: "node", id: "a" })).toBe("Shop Rye & Co, 2 relationships");
  language.value = "zh";
  expect(describe(graph, ONTOLOGY, { kind: "node", id: "a" })).toBe("Shop（中） Rye & Co，2 条关系");
  language.value = "en";
});

test("a relationship is told with ends, period and evidence", () => {
  expect(describe(graph, ONTOLOGY, { kind: "edge", id: "e2" })).toBe(
    "Rivals: Rye & Co → Ｂread, undated, holds always · strength 4 · Same good, Same fair",
  );
});

test("what is gone is told with nothing", () => {
  expect(describe(graph, ONTOLOGY, { kind: "edge", id: "gone" })).toBe("");
});

test("periods may be open", () => {
  expect(period({ since: "2019", until: null })).toBe("since 2019");
  expect(period({ since: null, until: "2021-05" })).toBe("until 2021-05");
  expect(period({ since: "2019", until: "2021-05" })).toBe("2019 to 2021-05");
});

test("of a weak relationship it is said that there is nothing else", () => {
  const together = buildGraph(WITH_WEAK, ONTOLOGY, INITIAL_VIEW, {});
  const told = describe(together, ONTOLOGY, { kind: "edge", id: WEAK_EDGE.id });
  expect(told).toBe("Rivals: Rye & Co → Ｂread, undated, holds always · same fair only");
});

test("what is recorded holds by no pattern", () => {
  expect(ways(ONTOLOGY.relationshipType("SELLS"), [], false)).toBe("");
});

test("a legend names the type and its weak patterns, by the ontology's labels", () => {
  const patterns = RIVALS.patterns.map((pattern) => ({ ...pattern, weak: true }));
  const ontology = readOntology({ nodeTypes: [], relationshipTypes: [{ ...RIVALS, patterns }] });
  expect(weakName(ONTOLOGY, "RIVALS")).toBe("Rivals: same fair only");
  expect(weakName(ontology, "RIVALS")).toBe("Rivals: same good, same fair only");
  language.value = "zh";
  expect(weakName(ONTOLOGY, "RIVALS")).toBe("Rivals（中）：仅same fair（中）");
  language.value = "en";
});
