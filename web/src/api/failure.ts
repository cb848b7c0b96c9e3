/** Why a request has no answer: by whose fault, with what a reader or an operator needs. */
export type Failure =
  | { readonly kind: "unreachable" }
  /** More nodes to begin with than the server takes. */
  | { readonly kind: "too many"; readonly count: number; readonly most: number }
  | { readonly kind: "refused"; readonly code: string; readonly message: string }
  | { readonly kind: "fault"; readonly requestId: string | null; readonly message: string };

export class RequestFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super("message" in failure ? failure.message : failure.kind);
    this.failure = failure;
  }
}

/** Whether the server refused a request, with this code. */
export function isRefusal(error: unknown, code: string): boolean {
  return error instanceof RequestFailed && error.failure.kind === "refused" && error.failure.code === code;
}

export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

export function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === "TimeoutError";
}

/** What a caught error means to a reader; a bug of the page is a fault too, and is not hidden. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RequestFailed) return error.failure;
  return { kind: "fault", requestId: null, message: String(error) };
}
