import { expect, test } from "vitest";
import type { Client } from "../../src/api/client";
import { firstNodes, firstNodesDocument } from "../../src/reference/first-nodes";

const types = [
  { type: "SHOP", plural: "shops" },
  { type: "GOOD", plural: "goods" },
];
const client = (askText: () => Promise<unknown>) => ({ askText }) as unknown as Client;

test("one document asks for a node of each type", () => {
  expect(firstNodesDocument(types)).toBe(
    "{ t0: shops(first: 1) { nodes { id key } } t1: goods(first: 1) { nodes { id key } } }",
  );
});

test("a type without nodes has none", async () => {
  const answer = { t0: { nodes: [{ id: "A", key: "a" }] }, t1: { nodes: [] } };
  const found = await firstNodes(
    client(async () => answer),
    types,
  );
  expect([...found]).toEqual([["SHOP", { id: "A", key: "a" }]]);
});

test("without an answer there are none", async () => {
  expect(
    await firstNodes(
      client(() => Promise.reject(new Error("down"))),
      types,
    ),
  ).toEqual(new Map());
});
