import { expect, test } from "vitest";
import { createClient } from "../../src/api/client";
import { overview, overviewDocument } from "../../src/api/overview";
import { ONTOLOGY } from "../answers";

test("the document counts each type of the ontology", () => {
  expect(overviewDocument(ONTOLOGY.nodeTypes)).toBe(
    "query Overview($asOf: Date) { t0: shops(asOf: $asOf) { totalCount } t1: goods(asOf: $asOf) { totalCount } }",
  );
});

test("counts are told by type", async () => {
  const data = { t0: { totalCount: 3 }, t1: { totalCount: 5 } };
  const client = createClient(async () => new Response(JSON.stringify({ data })));
  const counts = await overview(client, ONTOLOGY.nodeTypes, null);
  expect([...counts]).toEqual([
    ["SHOP", 3],
    ["GOOD", 5],
  ]);
});
