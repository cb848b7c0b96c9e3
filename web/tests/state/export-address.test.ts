import { expect, test } from "vitest";
import { exportAddress } from "../../src/state/export-address";
import { INITIAL_VIEW } from "../../src/state/view";
import { ONTOLOGY } from "../answers";

test("a file is asked for with what the network was asked for", () => {
  const view = { ...INITIAL_VIEW, around: ["a", "b"], depth: 2, nodeTypes: ["SHOP"], asOf: "2021-06-30" };
  const { pathname, searchParams } = new URL(exportAddress("gexf", view, ONTOLOGY, "en"), "http://127.0.0.1");
  expect(pathname).toBe("/export/gexf");
  expect([...searchParams]).toEqual([
    ["depth", "2"],
    ["limit", "300"],
    ["language", "en"],
    ["around", "a"],
    ["around", "b"],
    ["asOf", "2021-06-30"],
    ["relationshipTypes", "SELLS,RIVALS"],
    ["nodeTypes", "SHOP"],
  ]);
});
