/** Manifests as the tools write them are trusted documents, which clients ask for by id; nothing else is answered. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createPersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { generatePersistedQueryIdsFromManifest } from "@apollo/persisted-query-lists";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Served, serve } from "../server";
import { apolloClient } from "../src/apollo";
import { FoundDocument } from "../src/gql/graphql";

const file = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const json = (name: string) => JSON.parse(readFileSync(file(name), "utf8"));
const VARIABLES = { text: "虚构商铺07", first: 1 };

async function post(url: string, body: object) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.json();
}

function idIn(manifest: Record<string, string>, operation: string): string {
  return Object.entries(manifest).find(([, text]) => text.startsWith(`query ${operation}(`))?.[0] ?? "";
}

describe.each([
  { tool: "Relay", name: "relay-manifest.json", operation: "FoundQuery", members: ["doc_id", "documentId"] },
  {
    tool: "graphql-codegen",
    name: "src/gql/persisted-documents.json",
    operation: "Found",
    members: ["documentId"],
  },
])("$tool", ({ name, operation, members }) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve("--trusted-documents", file(name), "--trusted-only");
  });
  afterAll(() => served.stop());

  test.each(members)("asked for by %s", async (member) => {
    const answer = await post(`${served.address}/graphql`, {
      [member]: idIn(json(name), operation),
      variables: VARIABLES,
    });
    expect(answer.data.search.edges[0].node.name).toBe("虚构商铺07");
  });

  test("other documents are refused", async () => {
    const answer = await post(`${served.address}/graphql`, { query: "{ units { totalCount } }" });
    expect(answer.errors[0].extensions.code).toBe("DOCUMENT_NOT_TRUSTED");
  });
});

describe("Apollo", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve("--trusted-documents", file("apollo-manifest.json"), "--trusted-only");
  });
  afterAll(() => served.stop());

  test("its client asks by the ids of its manifest", async () => {
    const sent = vi.spyOn(globalThis, "fetch");
    const loadManifest = async () => json("apollo-manifest.json");
    const link = createPersistedQueryLink(generatePersistedQueryIdsFromManifest({ loadManifest }));
    const { data } = await apolloClient(`${served.address}/graphql`, link).query({
      query: FoundDocument,
      variables: VARIABLES,
    });
    expect(data?.search?.edges[0]?.node.name).toBe("虚构商铺07");
    expect(sent).toHaveBeenCalledTimes(1);
    expect(String(sent.mock.calls[0]?.[1]?.body)).not.toContain("query Found");
  });
});
