/**
 * Server-sent events of a response, as they come: `for await (const { id, data } of readEvents(body)) ...`. The browser's own
 * `EventSource` can send neither a token nor a document in a body.
 */

export interface StreamEvent {
  /** The number to go on after, as it was sent; empty where none was. */
  readonly id: string;
  readonly name: string;
  /** Empty where the server only tells that it is there. */
  readonly data: string;
}

const BLANK_LINE = /\r\n\r\n|\n\n|\r\r/;

/** What is unfinished at the end is left out, as the standard has it. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (rest + decoder.decode(value, { stream: true })).split(BLANK_LINE);
      rest = blocks.pop() ?? "";
      yield* blocks.map(eventOf);
    }
  } finally {
    // Whoever stops reading no longer wants the connection; one that broke has nothing to cancel.
    await reader.cancel().catch(() => {});
  }
}

function eventOf(block: string): StreamEvent {
  const fields = block.split(/\r\n|\n|\r/).map(fieldOf);
  const values = (name: string) => fields.filter((field) => field.name === name).map(({ value }) => value);
  return {
    id: values("id").at(-1) ?? "",
    name: values("event").at(-1) ?? "",
    data: values("data").join("\n"),
  };
}

/** A comment, which begins with a colon, has no name. */
function fieldOf(line: string): { readonly name: string; readonly value: string } {
  const [name = "", ...rest] = line.split(":");
  return { name, value: rest.join(":").replace(/^ /, "") };
}
