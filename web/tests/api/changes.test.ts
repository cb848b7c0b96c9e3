import { expect, test, vi } from "vitest";
import { askChanges, ChangesRefused } from "../../src/api/changes";
import { collected } from "../collected";

const STREAM = { headers: { "content-type": "text/event-stream; charset=utf-8" } };
const never = new AbortController().signal;

function answering(text: string, init: ResponseInit = STREAM) {
  return vi.fn<typeof fetch>(async () => new Response(text, init));
}

const event = (changes: object) => `id: 9\nevent: next\ndata: ${JSON.stringify({ data: { changes } })}\n\n`;
const told = (fetcher: typeof fetch, after: number | null = null) =>
  collected(askChanges(fetcher, after, never));

test("events are told with the number to go on after, and how many records a revision touched", async () => {
  const revision = { created: 1, updated: 2, deleted: 3 };
  const ready = event({ event: "READY", sequence: 41, revision: null });
  const fetcher = answering(
    `${ready}${event({ event: "REVISION", sequence: 42, revision })}id: 43\n\n: hm\n\n`,
  );
  expect(await told(fetcher)).toEqual([
    { event: "READY", sequence: 41, changed: 0 },
    { event: "REVISION", sequence: 42, changed: 6 },
    { event: "QUIET", sequence: 43, changed: 0 },
  ]);
});

test.each([
  [null, undefined],
  [41, "41"],
])("it goes on after the last event: %s", async (after, header) => {
  const fetcher = answering("");
  await told(fetcher, after);
  const headers = new Headers(fetcher.mock.calls[0]?.[1]?.headers);
  expect(headers.get("last-event-id") ?? undefined).toBe(header);
});

test.each([
  ["a server that answers in JSON", 200],
  ["a request that is not taken", 400],
  ["no token", 401],
  ["nothing there", 404],
  ["not made yet", 501],
])("%s is a refusal", async (_, status) => {
  await expect(told(answering("{}", { status }))).rejects.toThrow(ChangesRefused);
});

test.each([429, 500, 503])("status %i is of the moment", async (status) => {
  const failing = told(answering("{}", { status }));
  await expect(failing).rejects.toThrow(`HTTP ${status}`);
  await expect(failing).rejects.not.toBeInstanceOf(ChangesRefused);
});

test("an error of the stream is told", async () => {
  const slow = `event: next\ndata: {"errors": [{"message": "too slow"}]}\n\nevent: complete\ndata:\n\n`;
  await expect(told(answering(slow))).rejects.toThrow("too slow");
});

test("a connection that is silent for long is given up", async () => {
  vi.useFakeTimers();
  const silent: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) =>
      init?.signal?.addEventListener("abort", () => reject(new Error("silent"))),
    );
  const failing = expect(told(silent)).rejects.toThrow("silent");
  await vi.advanceTimersByTimeAsync(45_000);
  await failing;
  vi.useRealTimers();
});
