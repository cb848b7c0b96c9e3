import { expect, test, vi } from "vitest";
import { askWhatIsServed, graphiqlServed, intakeServed } from "../../src/state/served";

test.each([
  ['{"graphql":"/graphql"}', false],
  ['{"graphql":"/graphql","graphiql":"/graphiql"}', true],
  ["<html>", true],
  ["null", true],
])("to %s", async (text, served) => {
  await askWhatIsServed(vi.fn(async () => new Response(text)));
  expect(graphiqlServed.value).toBe(served);
});

test.each([
  ['{"graphql":"/graphql","intake":"/intake"}', true],
  ['{"graphql":"/graphql"}', false],
  ["<html>", false],
])("files are taken in only where it says so: %s", async (text, served) => {
  await askWhatIsServed(vi.fn(async () => new Response(text)));
  expect(intakeServed.value).toBe(served);
});
