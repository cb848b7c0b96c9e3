import { expect, test, vi } from "vitest";
import { ask, trouble } from "../../src/graphiql/fetcher";

const answering = (text: string, status = 200) => vi.fn(async () => new Response(text, { status }));

test("the server's answer is passed on, its errors too", async () => {
  const fetcher = answering('{"errors":[{"message":"no"}]}', 400);
  expect(await ask({ query: "{ a }" }, { headers: { "x-mine": 1 } }, fetcher)).toEqual({
    errors: [{ message: "no" }],
  });
  expect(fetcher).toHaveBeenCalledWith(
    "/graphql",
    expect.objectContaining({
      body: '{"query":"{ a }"}',
      headers: { "x-mine": "1", "content-type": "application/json", accept: "application/json" },
    }),
  );
  expect(trouble.value).toBeNull();
});

test("no answer is an error that says what to do", async () => {
  const down = vi.fn(async () => Promise.reject(new TypeError("Failed to fetch")));
  const message = "The server does not answer. Check that it runs, then try again.";
  expect(await ask({ query: "{ a }" }, {}, down)).toEqual({ errors: [{ message }] });
  expect(trouble.value).toBe(message);
});

test("an answer that is not JSON is told with its status", async () => {
  const answer = await ask({ query: "{ a }" }, {}, answering("<html>", 502));
  expect(answer).toEqual({ errors: [{ message: "The server's answer is not JSON (HTTP 502)." }] });
});
