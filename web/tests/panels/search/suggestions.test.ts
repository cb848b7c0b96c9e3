import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createClient } from "../../../src/api/client";
import { createSuggestions } from "../../../src/panels/search/suggestions";

const found = { totalCount: 1, edges: [] };

function open() {
  const asked: unknown[] = [];
  const client = createClient(async (_, init) => {
    asked.push(JSON.parse(String(init?.body)).variables);
    return new Response(JSON.stringify({ data: { search: found } }));
  });
  return { asked, suggestions: createSuggestions(client) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("one question is asked when typing rests", async () => {
  const { asked, suggestions } = open();
  for (const text of ["r", "ry", "ryh"]) suggestions.type(text, "2021-06-30");
  await vi.runAllTimersAsync();
  expect(asked).toEqual([{ text: "ryh", first: 8, asOf: "2021-06-30" }]);
  expect(suggestions.state.value.value).toEqual({ ...found, text: "ryh" });
});

test("nothing is asked for blanks and marks", async () => {
  const { asked, suggestions } = open();
  suggestions.type(" ·，", null);
  await vi.runAllTimersAsync();
  expect(asked).toEqual([]);
});

test("clearing takes suggestions away, those under way too", async () => {
  const { suggestions } = open();
  suggestions.type("ryh", null);
  await vi.advanceTimersByTimeAsync(140);
  suggestions.clear();
  await vi.runAllTimersAsync();
  expect(suggestions.state.value.value).toBeNull();
});

test("Enter takes the list of what was typed last, not the older one that still stands", async () => {
  const { suggestions } = open();
  const entered: string[] = [];
  suggestions.type("rye", null);
  await vi.runAllTimersAsync();
  suggestions.type("oat", null);
  suggestions.enter(({ text }) => entered.push(text));
  expect(entered).toEqual([]);
  await vi.runAllTimersAsync();
  expect(entered).toEqual(["oat"]);
  suggestions.enter(({ text }) => entered.push(text));
  expect(entered).toEqual(["oat", "oat"]);
});

test("Enter is forgotten when typing goes on", async () => {
  const { suggestions } = open();
  const entered: string[] = [];
  suggestions.type("rye", null);
  suggestions.enter(({ text }) => entered.push(text));
  suggestions.type("oat", null);
  await vi.runAllTimersAsync();
  expect(entered).toEqual([]);
});
