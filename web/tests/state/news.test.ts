import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ChangesRefused, type Told } from "../../src/api/changes";
import { createNews } from "../../src/state/news";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ready = (sequence: number): Told => ({ event: "READY", sequence, changed: 0 });
const revision = (sequence: number, changed: number): Told => ({ event: "REVISION", sequence, changed });
const settled = async () => void (await vi.advanceTimersByTimeAsync(0));

/** A connection that is fed and broken by hand. */
function connect(after: number | null, signal: AbortSignal) {
  let controller: ReadableStreamDefaultController<Told> | null = null;
  const connection = { after, isOver: false, tell, end };
  const told = new ReadableStream<Told>({
    start: (begun) => {
      controller = begun;
    },
    cancel: () => {
      connection.isOver = true;
    },
  }) as unknown as AsyncIterable<Told>;
  signal.addEventListener("abort", () => {
    connection.isOver = true;
    controller?.error(signal.reason);
  });
  return { connection, told };

  function tell(...all: readonly Told[]): Promise<void> {
    for (const each of all) controller?.enqueue(each);
    return settled();
  }

  function end(error?: Error): Promise<void> {
    if (error) controller?.error(error);
    else controller?.close();
    return settled();
  }
}

/** News of a page that is hidden by hand, and the connections that it has asked for. */
function open(hidden = false) {
  const asked: ReturnType<typeof connect>["connection"][] = [];
  const ask = (after: number | null, signal: AbortSignal) => {
    const { connection, told } = connect(after, signal);
    asked.push(connection);
    return told;
  };
  let listener = () => {};
  const page = {
    hidden,
    addEventListener: (_: string, added: () => void) => {
      listener = added;
    },
    removeEventListener: () => {},
  };
  const hide = (now: boolean) => {
    page.hidden = now;
    listener();
    return settled();
  };
  return { news: createNews(ask, page), asked, hide };
}

test("revisions add up until the reader takes them", async () => {
  const { news, asked } = open();
  await settled();
  await asked[0]?.tell(ready(41));
  expect(news.pending.value).toBeNull();
  await asked[0]?.tell(revision(42, 3), revision(43, 2));
  expect(news.pending.value).toEqual({ changes: 5, first: 42, last: 43 });
  news.take();
  expect(news.pending.value).toBeNull();
  await asked[0]?.tell(revision(44, 1));
  expect(news.pending.value).toEqual({ changes: 1, first: 44, last: 44 });
});

test("what is put off is told with the next", async () => {
  const { news, asked } = open();
  await settled();
  await asked[0]?.tell(ready(41), revision(42, 3));
  news.putOff();
  expect(news.pending.value).toBeNull();
  await asked[0]?.tell(revision(43, 1));
  expect(news.pending.value).toEqual({ changes: 4, first: 42, last: 43 });
});

test("after another store was put in place nobody knows how much", async () => {
  const { news, asked } = open();
  await settled();
  await asked[0]?.tell({ event: "STALE", sequence: 7, changed: 0 }, revision(8, 2));
  expect(news.pending.value).toEqual({ changes: null, first: 7, last: 8 });
});

test("a broken connection goes on after the last number, later each time", async () => {
  const { asked } = open();
  await settled();
  await asked[0]?.tell(ready(41), revision(42, 1));
  await asked[0]?.end();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked.map(({ after }) => after)).toEqual([null, 42]);
  await asked[1]?.end(new Error("down"));
  await vi.advanceTimersByTimeAsync(900);
  expect(asked).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(asked).toHaveLength(3);
});

test("a plain refusal is not asked again, until the reader has another token", async () => {
  const { news, asked } = open();
  await settled();
  await asked[0]?.end(new ChangesRefused());
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveLength(1);
  news.restart();
  await settled();
  expect(asked).toHaveLength(2);
});

test("out of sight it lets go of the connection, and goes on when it is seen again", async () => {
  const { news, asked, hide } = open();
  await settled();
  await asked[0]?.tell(ready(41));
  await hide(true);
  expect(asked[0]?.isOver).toBe(true);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveLength(1);
  await hide(false);
  await asked[1]?.tell(ready(41), revision(42, 1));
  expect([asked[1]?.after, news.pending.value?.changes]).toEqual([41, 1]);
});

test("opened out of sight it learns from when on it is out of date, no more", async () => {
  const { asked } = open(true);
  await settled();
  expect(asked).toHaveLength(1);
  await asked[0]?.tell(ready(41));
  expect(asked[0]?.isOver).toBe(true);
});

test("once stopped it asks no more", async () => {
  const { news, asked } = open();
  await settled();
  news.stop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect([asked.length, asked[0]?.isOver]).toEqual([1, true]);
});
