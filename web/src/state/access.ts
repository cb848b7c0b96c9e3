/**
 * The reader's token, where the server wants one. It is kept until the tab is closed, and goes to this server alone, in a
 * header: `const access = createAccess(); createClient(access.fetch)`.
 */
import { type ReadonlySignal, signal } from "@preact/signals";

/** The server asks for a token, or for another one. */
export interface Challenge {
  /** What the server says, which is in English. */
  readonly message: string;
  /** Whether there was a token, which it does not accept. */
  readonly hadToken: boolean;
}

export interface Access {
  readonly token: ReadonlySignal<string | null>;
  readonly challenge: ReadonlySignal<Challenge | null>;
  /** Sends the token, and takes up the challenge of an answer. Only for addresses of this server. */
  readonly fetch: typeof fetch;
  enter(token: string): void;
  /** From now on none is sent. */
  forget(): void;
  /** The reader has none; the next refusal asks again. */
  dismiss(): void;
}

const STORED = "gongjian.token";

export function createAccess(fetcher: typeof fetch = (...given) => fetch(...given)): Access {
  const token = signal(stored());
  const challenge = signal<Challenge | null>(null);
  const set = (next: string | null) => {
    token.value = next;
    challenge.value = null;
    store(next);
  };
  return {
    token,
    challenge,
    async fetch(address, init = {}) {
      const sent = token.peek();
      const response = await fetcher(address, sent === null ? init : withToken(init, sent));
      const message = await challengeOf(response);
      // An answer to the last token says nothing of the present one.
      if (message !== null && sent === token.peek()) challenge.value = { message, hadToken: sent !== null };
      return response;
    },
    enter: set,
    forget: () => set(null),
    dismiss() {
      challenge.value = null;
    },
  };
}

/** Whether a text can be sent as a token: a header takes no other letters. */
export function isToken(text: string): boolean {
  return /^[!-~]+$/.test(text);
}

/** What the reader types or pastes, which may be the whole header. */
export function tokenIn(text: string): string {
  return text.trim().replace(/^(Authorization:\s*)?Bearer\s+/i, "");
}

function withToken(init: RequestInit, token: string): RequestInit {
  const headers = new Headers(init.headers);
  if (!headers.has("authorization")) headers.set("authorization", `Bearer ${token}`);
  return { ...init, headers };
}

interface Body {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The message of a server that wants a token (401), or one with another role (403); null of any other answer. */
async function challengeOf(response: Response): Promise<string | null> {
  if (response.status !== 401 && response.status !== 403) return null;
  try {
    const { errors } = (await response.clone().json()) as Body;
    const [error] = errors ?? [];
    const isOurs = ["UNAUTHENTICATED", "FORBIDDEN"].includes(error?.extensions?.code ?? "");
    return error && isOurs ? error.message : null;
  } catch {
    // A proxy that signs people in by itself says so in its own way.
    return null;
  }
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function store(token: string | null): void {
  try {
    if (token === null) sessionStorage.removeItem(STORED);
    else sessionStorage.setItem(STORED, token);
  } catch {
    // Storage may be forbidden; the token then lasts as long as the page.
  }
}
