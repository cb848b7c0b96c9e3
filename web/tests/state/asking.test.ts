import { expect, test } from "vitest";
import { createClient } from "../../src/api/client";
import { EMPTY_NETWORK } from "../../src/network/answer";
import { askNetwork, askPath } from "../../src/state/asking";
import { INITIAL_VIEW, type View } from "../../src/state/view";
import { ONTOLOGY } from "../answers";

const VIEW: View = { ...INITIAL_VIEW, around: ["a"], asOf: "1900-01-01" };
const { signal } = new AbortController();

function refusing(code: string) {
  const errors = [{ message: "around: no such node is there", extensions: { code } }];
  return createClient(async () => new Response(JSON.stringify({ data: { network: null }, errors })));
}

test("a network around nodes none of which is there is empty", async () => {
  expect(await askNetwork(refusing("BAD_ID"), VIEW, ONTOLOGY, signal)).toEqual(EMPTY_NETWORK);
});

test.each(["BAD_RANGE", "BAD_DATE", "COST_EXCEEDED", "INTERNAL"])(
  "a network refused by %s is a failure",
  async (code) => {
    await expect(askNetwork(refusing(code), VIEW, ONTOLOGY, signal)).rejects.toThrow("no such node");
  },
);

test("a network that was not answered is a failure", async () => {
  const down = createClient(() => Promise.reject(new TypeError("Failed to fetch")));
  await expect(askNetwork(down, VIEW, ONTOLOGY, signal)).rejects.toThrow("unreachable");
});

test("a path between nodes that are not there is a failure", async () => {
  const path = askPath(refusing("BAD_ID"), VIEW, ONTOLOGY, { from: "a", to: "b" }, signal);
  await expect(path).rejects.toThrow("no such node");
});
