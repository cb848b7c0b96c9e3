/** What was written to the graph, told as it happens: `for await (const told of askChanges(fetch, 41, signal)) ...`. */
import { readEvents, type StreamEvent } from "./event-stream";
import { ChangesDocument, type ChangesSubscription } from "./generated/graphql";

export interface Told {
  /** `QUIET`: there is nothing new. The others are the server's. */
  readonly event: ChangesSubscription["changes"]["event"] | "QUIET";
  /** The number to go on after. */
  readonly sequence: number;
  /** How many records a revision made new, changed or took out. */
  readonly changed: number;
}

/** The server has plainly refused: to ask the same again would be refused again. */
export class ChangesRefused extends Error {}

/** The server tells every 15 seconds that it is there; a connection that is silent for longer is dead. */
const SILENCE = 45_000;
/** Refusals that are of the moment: a timeout, one request too early, too many of them. */
const OF_THE_MOMENT = [408, 425, 429];

/**
 * Begins after the number of a revision, or with what is written from now on (null). Throws `ChangesRefused`, or something
 * else when the connection does not come about or breaks; it ends when the server ends it.
 */
export async function* askChanges(
  fetcher: typeof fetch,
  after: number | null,
  signal: AbortSignal,
): AsyncGenerator<Told> {
  const silence = new AbortController();
  const hear = () => setTimeout(() => silence.abort(), SILENCE);
  let timer = hear();
  try {
    const body = await open(fetcher, after, AbortSignal.any([signal, silence.signal]));
    for await (const event of readEvents(body)) {
      clearTimeout(timer);
      timer = hear();
      const told = readTold(event);
      if (told) yield told;
    }
  } finally {
    clearTimeout(timer);
  }
}

async function open(
  fetcher: typeof fetch,
  after: number | null,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const response = await fetcher("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      // A server that cannot tell of changes says so in JSON, which is no error to the browser.
      accept: "text/event-stream, application/json;q=0.5",
      ...(after !== null && { "last-event-id": String(after) }),
    },
    body: JSON.stringify({ query: ChangesDocument.toString() }),
    cache: "no-store",
    signal,
  });
  const { status, headers, body } = response;
  const isStream = headers.get("content-type")?.startsWith("text/event-stream") ?? false;
  if (response.ok && isStream && body) return body;
  await body?.cancel();
  const isOfTheMoment = status >= 500 ? status !== 501 : OF_THE_MOMENT.includes(status);
  throw isOfTheMoment ? new Error(`HTTP ${status}`) : new ChangesRefused(`HTTP ${status}`);
}

/** Null where the event tells nothing that counts here. Throws where the server tells why it ends. */
function readTold({ id, name, data }: StreamEvent): Told | null {
  if (name === "next") {
    const { data: answer, errors } = JSON.parse(data) as Result;
    if (!answer) throw new Error(errors?.[0]?.message ?? "an event without data");
    const { event, sequence, revision } = answer.changes;
    const changed = revision ? revision.created + revision.updated + revision.deleted : 0;
    return { event, sequence, changed };
  }
  return /^\d+$/.test(id) ? { event: "QUIET", sequence: Number(id), changed: 0 } : null;
}

interface Result {
  readonly data?: ChangesSubscription | null;
  readonly errors?: readonly { readonly message: string }[];
}
