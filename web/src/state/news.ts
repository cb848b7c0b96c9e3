/** What was written since the reader's view was loaded. It is told, and loaded only when the reader asks for it. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { ChangesRefused, type Told } from "../api/changes";

export interface Pending {
  /** Changes of records; null where nobody knows, as after another store was put in place of the last. */
  readonly changes: number | null;
  /** The numbers of the first and the last revision. */
  readonly first: number;
  readonly last: number;
}

export interface News {
  /** Null while there is nothing to tell, or the reader wants to hear of it later. */
  readonly pending: ReadonlySignal<Pending | null>;
  /** The reader loads it all now. */
  take(): void;
  /** Says nothing until there is more. */
  putOff(): void;
  /** Asks anew, also where the server has refused before: the reader has another token, say. */
  restart(): void;
  stop(): void;
}

/** What is used of `document`. */
export interface Watched {
  readonly hidden: boolean;
  addEventListener(type: "visibilitychange", listener: () => void): void;
  removeEventListener(type: "visibilitychange", listener: () => void): void;
}

export type AskChanges = (after: number | null, signal: AbortSignal) => AsyncIterable<Told>;

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/**
 * Follows the changes while the page is in sight: a browser has few connections to spare for pages that nobody looks at. A
 * page that comes back goes on where it was, so it misses nothing.
 */
export function createNews(ask: AskChanges, page: Watched): News {
  const known = signal<Pending | null>(null);
  const pending = signal<Pending | null>(null);
  let after: number | null = null;
  let following: AbortController | null = null;
  let isRefused = false;

  const hear = (told: Told) => {
    after = told.sequence;
    if (told.event === "REVISION" || told.event === "STALE") {
      known.value = added(known.peek(), told);
      pending.value = known.peek();
    }
    // One that was opened out of sight begins all the same, to know from when on it is out of date.
    if (page.hidden) pause();
  };
  const pause = () => {
    following?.abort();
    following = null;
  };
  const follow = () => {
    if (following || isRefused || (page.hidden && after !== null)) return;
    following = new AbortController();
    const { signal } = following;
    void followUntil(signal, () => ask(after, signal), hear).then((refused) => {
      isRefused ||= refused;
    });
  };
  const look = () => (page.hidden ? after !== null && pause() : follow());
  page.addEventListener("visibilitychange", look);
  follow();
  return {
    pending,
    take() {
      known.value = null;
      pending.value = null;
    },
    putOff() {
      pending.value = null;
    },
    restart() {
      pause();
      isRefused = false;
      follow();
    },
    stop() {
      page.removeEventListener("visibilitychange", look);
      pause();
    },
  };
}

function added(known: Pending | null, { event, sequence, changed }: Told): Pending {
  const first = known?.first ?? sequence;
  const isKnown = event !== "STALE" && known?.changes !== null;
  return { changes: isKnown ? (known?.changes ?? 0) + changed : null, first, last: sequence };
}

/** Comes back after each break, later each time. Gives whether the server has refused. */
async function followUntil(
  signal: AbortSignal,
  begin: () => AsyncIterable<Told>,
  hear: (told: Told) => void,
): Promise<boolean> {
  let failures = 0;
  const hearOne = (told: Told) => {
    // A connection that always breaks after its beginning is no better than none.
    if (told.event !== "READY") failures = 0;
    hear(told);
  };
  while (!signal.aborted) {
    const isRefused = await followOnce(signal, begin(), hearOne);
    if (isRefused) return true;
    await pauseFor(failures, signal);
    failures += 1;
  }
  return false;
}

/** Follows one connection to its end, whatever ends it. */
async function followOnce(
  signal: AbortSignal,
  changes: AsyncIterable<Told>,
  hear: (told: Told) => void,
): Promise<boolean> {
  try {
    for await (const told of changes) {
      if (signal.aborted) return false;
      hear(told);
    }
  } catch (error) {
    return error instanceof ChangesRefused && !signal.aborted;
  }
  return false;
}

/** Twice as long each time, and not the same for all who were cut off at once. */
function pauseFor(failures: number, signal: AbortSignal): Promise<void> {
  const longest = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE);
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longest * (0.5 + Math.random() / 2));
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
