/** Automatic persisted queries, by Apollo's own link: unknown, registered, then asked for by the hash alone. */
import { createHash } from "node:crypto";
import { createPersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { expect, inject, test, vi } from "vitest";
import { apolloClient } from "../src/apollo";
import { FoundDocument } from "../src/gql/graphql";

const url = inject("url");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const link = () => createPersistedQueryLink({ sha256, useGETForHashedQueries: true });

test("the first time two requests, then one by GET", async () => {
  const sent = vi.spyOn(globalThis, "fetch");
  const ask = (first: number) =>
    apolloClient(url, link()).query({ query: FoundDocument, variables: { text: "虚构商铺", first } });
  const methods = () => sent.mock.calls.map(([, init]) => init?.method);

  expect((await ask(2)).data?.search?.edges).toHaveLength(2);
  expect(methods()).toEqual(["GET", "POST"]);
  expect((await ask(3)).data?.search?.edges).toHaveLength(3);
  expect(methods()).toEqual(["GET", "POST", "GET"]);
  expect(String(sent.mock.calls[2]?.[0])).not.toContain("query=");
});
