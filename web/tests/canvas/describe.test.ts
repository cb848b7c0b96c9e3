import { expect, test } from "vitest";
import { describe, period } from "../../src/canvas/describe";
import { language } from "../../src/language/translate";
import { buildGraph } from "../../src/network/graph";
import { INITIAL_VIEW } from "../../src/state/view";
import { NETWORK, ONTOLOGY } from "../answers";

const graph = buildGraph(NETWORK, ONTOLOGY, INITIAL_VIEW, {});

test("a node is told with type, name and how many relationships are shown", () => {
  expect(describe(graph, ONTOLOGY, { kind: "node", id: "a" })).toBe("Shop Rye & Co, 2 relationships");
  language.value = "zh";
  expect(describe(graph, ONTOLOGY, { kind: "node", id: "a" })).toBe("Shop（中） Rye & Co，2 条关系");
  language.value = "en";
});

test("a relationship is told with ends, period and evidence", () => {
  expect(describe(graph, ONTOLOGY, { kind: "edge", id: "e2" })).toBe(
    "Rivals: Rye & Co → Ｂread, undated, holds always · strength 4",
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
