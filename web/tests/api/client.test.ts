import { expect, test, vi } from "vitest";
import { createClient } from "../../src/api/client";
import { type Failure, failureOf } from "../../src/api/failure";

function answering(body: unknown, init: ResponseInit = {}) {
  return createClient(async () => new Response(typeof body === "string" ? body : JSON.stringify(body), init));
}

async function failure(client: ReturnType<typeof createClient>): Promise<Failure | null> {
  return client.askText("{ x }", {}).then(() => null, failureOf);
}

test("an answer is its data", async () => {
  expect(await answering({ data: { x: 1 } }).askText("{ x }", {})).toEqual({ x: 1 });
});

test("a refusal has the server's code and message", async () => {
  const errors = [{ message: "limit: 9999 is too much", extensions: { code: "BAD_PAGE" } }];
  expect(await failure(answering({ data: { x: null }, errors }))).toEqual({
    kind: "refused",
    code: "BAD_PAGE",
    message: "limit: 9999 is too much",
  });
});

test("an unforeseen fault has the request's id", async () => {
  const errors = [{ message: "internal error", extensions: { code: "INTERNAL", requestId: "r1" } }];
  expect(await failure(answering({ errors }))).toEqual({
    kind: "fault",
    requestId: "r1",
    message: "internal error",
  });
});

test("what is no GraphQL answer is a fault, with the id of the header", async () => {
  const client = answering("<h1>Bad gateway</h1>", { status: 502, headers: { "x-request-id": "r2" } });
  expect(await failure(client)).toEqual({ kind: "fault", requestId: "r2", message: "HTTP 502" });
});

test("a server that is down is unreachable", async () => {
  const client = createClient(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(await failure(client)).toEqual({ kind: "unreachable" });
});

test("an abort is no failure of the server", async () => {
  const client = createClient(() => Promise.reject(new DOMException("", "AbortError")));
  await expect(client.askText("{ x }", {})).rejects.toThrow(DOMException);
});

test("a server that accepts and never answers is unreachable after a while", async () => {
  const timeout = vi
    .spyOn(AbortSignal, "timeout")
    .mockReturnValue(AbortSignal.abort(new DOMException("", "TimeoutError")));
  const client = createClient((_, init) => Promise.reject(init?.signal?.reason));
  expect(await failure(client)).toEqual({ kind: "unreachable" });
  expect(timeout).toHaveBeenCalledWith(120_000);
  timeout.mockRestore();
});
