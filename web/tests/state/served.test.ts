import { expect, test, vi } from "vitest";
import { askWhatIsServed, graphiqlServed } from "../../src/state/served";

test.each([
  ['{"graphql":"/graphql"}', false],
  ['{"graphql":"/graphql","graphiql":"/graphiql"}', true],
  ["<html>", true],
  ["null", true],
])("to %s", async (text, served) => {
  await askWhatIsServed(vi.fn(async () => new Response(text)));
  expect(graphiqlServed.value).toBe(served);
});
