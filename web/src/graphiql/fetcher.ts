/** Sends what GraphiQL asks to the page's own server. Every failure is an answer with `errors`, told plainly. */
import { signal } from "@preact/signals";
import { say } from "../language/pages";

interface Asked {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null | undefined;
}

interface Sent {
  readonly headers?: Readonly<Record<string, unknown>>;
}

export type Fetcher = (asked: Asked, sent?: Sent) => Promise<object>;

/** Why the server's last answer could not be read; null where it could. */
export const trouble = signal<string | null>(null);

export async function ask(asked: Asked, sent: Sent = {}, fetcher: typeof fetch = fetch): Promise<object> {
  try {
    const answer = await answerOf(await post(asked, sent, fetcher));
    trouble.value = null;
    return answer;
  } catch (error) {
    const message = error instanceof Unreadable ? error.message : say("unreachable");
    trouble.value = message;
    return { errors: [{ message }] };
  }
}

class Unreadable extends Error {}

function post(asked: Asked, { headers = {} }: Sent, fetcher: typeof fetch): Promise<Response> {
  const own = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return fetcher("/graphql", {
    method: "POST",
    headers: { ...Object.fromEntries(own), "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(asked),
  });
}

async function answerOf(response: Response): Promise<object> {
  try {
    return Object(await response.json());
  } catch {
    throw new Unreadable(say("unreadable", { status: response.status }));
  }
}
