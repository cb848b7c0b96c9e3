import { expect, test } from "vitest";
import { createClient } from "../../src/api/client";
import { nodeNames } from "../../src/api/node-names";

test("nodes that are in no graph are left out", async () => {
  const a = { __typename: "Shop", id: "a", name: "Rye" };
  const client = createClient(async () => new Response(JSON.stringify({ data: { nodes: [null, a] } })));
  expect(await nodeNames(client, ["x", "a"])).toEqual([a]);
});
