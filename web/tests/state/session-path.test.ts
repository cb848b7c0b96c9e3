import { expect, test } from "vitest";
import { createClient } from "../../src/api/client";
import { createSession } from "../../src/state/session";
import { ONTOLOGY_ANSWER } from "../answers";
import { fakeBrowser } from "./browser";

test("paths are asked over recorded types only", async () => {
  const asked: unknown[] = [];
  const client = createClient(async (_, init) => {
    const { query, variables } = JSON.parse(String(init?.body));
    if (query.includes("paths(")) asked.push(variables.relationshipTypes);
    return new Response(
      JSON.stringify({ data: { ontology: ONTOLOGY_ANSWER, paths: { nodes: [] }, network: null } }),
    );
  });
  for (const types of ["SELLS,RIVALS", "RIVALS"])
    createSession(client, fakeBrowser(`?around=a&relationships=${types}&from=a&to=b`));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(asked).toEqual([["SELLS"], null]);
});
