import { expect, test } from "vitest";
import { readEvents } from "../../src/api/event-stream";
import { collected } from "../collected";

const bytes = (text: string) => new TextEncoder().encode(text);

function streamOf(...parts: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
}

const eventsOf = (...parts: readonly Uint8Array[]) => collected(readEvents(streamOf(...parts)));

test("an event has an id, a name and data", async () => {
  expect(await eventsOf(bytes('id: 42\nevent: next\ndata: {"a": 1}\n\n'))).toEqual([
    { id: "42", name: "next", data: '{"a": 1}' },
  ]);
});

test("parts are cut anywhere, within a character too", async () => {
  const whole = bytes("id: 1\ndata: 共建\n\nid: 2\n\n");
  for (let place = 0; place < whole.length; place += 1)
    expect(await eventsOf(whole.slice(0, place), whole.slice(place))).toEqual([
      { id: "1", name: "", data: "共建" },
      { id: "2", name: "", data: "" },
    ]);
});

test("lines may end otherwise, data may have several, comments say nothing", async () => {
  expect(await eventsOf(bytes(": hello\r\nevent:next\r\ndata: a\r\ndata:b\r\n\r\n"))).toEqual([
    { id: "", name: "next", data: "a\nb" },
  ]);
});

test("what is unfinished is left out", async () => {
  expect(await eventsOf(bytes("id: 1\n\nid: 2\n"))).toEqual([{ id: "1", name: "", data: "" }]);
});

test("whoever stops reading ends the connection", async () => {
  let isEnded = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(bytes("id: 1\n\n")),
    cancel: () => {
      isEnded = true;
    },
  });
  for await (const { id } of readEvents(endless)) if (id) break;
  expect(isEnded).toBe(true);
});
