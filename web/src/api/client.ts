/** Asks the page's own server: `const answer = await client.ask(NetworkDocument, { around }, signal)`. */
import { type Failure, isAborted, isTimeout, RequestFailed } from "./failure";
import type { TypedDocumentString } from "./generated/graphql";

export interface Client {
  ask<Answer, Variables>(
    document: TypedDocumentString<Answer, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Answer>;
  /** Asks a document made at run time, from the ontology; `Answer` is what its maker says. */
  askText<Answer>(
    document: string,
    variables: Readonly<Record<string, unknown>>,
    signal?: AbortSignal,
  ): Promise<Answer>;
}

/** Far more than the server allows itself; what accepts a request and never answers it is told by then. */
const PATIENCE = 120_000;

interface GraphQLError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLError[];
}

export function createClient(fetcher: typeof fetch = (...given) => fetch(...given)): Client {
  const askText = async <Answer>(
    document: string,
    variables: Readonly<Record<string, unknown>>,
    signal?: AbortSignal,
  ): Promise<Answer> => {
    const response = await send(fetcher, { query: document, variables }, signal);
    return read<Answer>(response);
  };
  return {
    askText,
    ask: (document, variables, signal) =>
      askText(document.toString(), variables as Readonly<Record<string, unknown>>, signal),
  };
}

async function send(fetcher: typeof fetch, body: object, signal?: AbortSignal): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE);
  const request: RequestInit = {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  };
  try {
    return await fetcher("/graphql", request);
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new RequestFailed({ kind: "unreachable" });
  }
}

async function read<Answer>(response: Response): Promise<Answer> {
  const body = await bodyOf(response);
  if (body?.errors?.length || !response.ok || !body?.data) throw refusalIn(body, response);
  return body.data as Answer;
}

/** Why an answer has not what was asked for; its body must not have been read. */
export async function refusalOf(response: Response): Promise<RequestFailed> {
  return refusalIn(await bodyOf(response), response);
}

function refusalIn(body: Body | null, response: Response): RequestFailed {
  const [error] = body?.errors ?? [];
  return new RequestFailed(error ? failureFrom(error, response) : fault(response, `HTTP ${response.status}`));
}

async function bodyOf(response: Response): Promise<Body | null> {
  try {
    return (await response.json()) as Body;
  } catch (error) {
    if (isAborted(error)) throw error;
    if (isTimeout(error)) throw new RequestFailed({ kind: "unreachable" });
    return null;
  }
}

/** What an error of an answer means to a reader. */
export function failureFrom(error: GraphQLError, response: Response): Failure {
  const code = error.extensions?.code ?? "INTERNAL";
  if (code !== "INTERNAL") return { kind: "refused", code, message: error.message };
  return fault(response, error.message, error.extensions?.requestId);
}

function fault(response: Response, message: string, requestId?: string): Failure {
  return { kind: "fault", requestId: requestId ?? response.headers.get("x-request-id"), message };
}
