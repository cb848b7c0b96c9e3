// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { createAccess, isToken, tokenIn } from "../../src/state/access";

beforeEach(() => sessionStorage.clear());

const NONE = { message: "there is no token", extensions: { code: "UNAUTHENTICATED" } };
const BAD = { message: "the token is not valid", extensions: { code: "UNAUTHENTICATED" } };
const refusal = (status: number, error: object = NONE) =>
  new Response(JSON.stringify({ errors: [error] }), { status });
const answering = (response: () => Response) => vi.fn<typeof fetch>(async () => response());
const sent = (fetcher: ReturnType<typeof answering>) =>
  new Headers(fetcher.mock.lastCall?.[1]?.headers).get("authorization");

test("without a token nothing is added to a request", async () => {
  const fetcher = answering(() => new Response("{}"));
  const init = { headers: { "x-mine": "1" } };
  await createAccess(fetcher).fetch("/graphql", init);
  expect(fetcher).toHaveBeenCalledWith("/graphql", init);
});

test("a token goes with every request, but not over one that was typed there", async () => {
  const fetcher = answering(() => new Response("{}"));
  const access = createAccess(fetcher);
  access.enter("gj_1");
  await access.fetch("/graphql", { headers: { "x-mine": "1" } });
  expect(sent(fetcher)).toBe("Bearer gj_1");
  await access.fetch("/graphql", { headers: { Authorization: "Bearer mine" } });
  expect(sent(fetcher)).toBe("Bearer mine");
});

test("the server's refusal is a challenge, and the caller has its answer all the same", async () => {
  const access = createAccess(answering(() => refusal(401)));
  const response = await access.fetch("/graphql");
  expect(access.challenge.value).toEqual({ message: "there is no token", hadToken: false });
  expect(await response.json()).toEqual({ errors: [NONE] });
  access.dismiss();
  expect(access.challenge.value).toBeNull();
});

test("a token that is not accepted is told as that", async () => {
  const access = createAccess(answering(() => refusal(401, BAD)));
  access.enter("gj_wrong");
  await access.fetch("/graphql");
  expect(access.challenge.value).toEqual({ message: "the token is not valid", hadToken: true });
  access.enter("gj_right");
  expect(access.challenge.value).toBeNull();
});

test("an answer to the last token says nothing of the present one", async () => {
  let answer = (_: Response) => {};
  const access = createAccess(() => new Promise((resolve) => (answer = resolve)));
  const late = access.fetch("/graphql");
  access.enter("gj_1");
  answer(refusal(401));
  await late;
  expect(access.challenge.value).toBeNull();
});

test.each([
  ["a role that is too small is a challenge", 403, { ...NONE, extensions: { code: "FORBIDDEN" } }, true],
  ["another origin is none", 403, { ...NONE, extensions: { code: "ORIGIN_NOT_ALLOWED" } }, false],
  ["an error of another status is none", 400, NONE, false],
])("%s", async (_, status, error, isChallenge) => {
  const access = createAccess(answering(() => refusal(status, error)));
  await access.fetch("/graphql");
  expect(access.challenge.value !== null).toBe(isChallenge);
});

test("what a proxy says that signs people in by itself is no challenge", async () => {
  const access = createAccess(answering(() => new Response("<h1>Sign in</h1>", { status: 401 })));
  await access.fetch("/graphql");
  expect(access.challenge.value).toBeNull();
});

test("a token lasts as long as the tab, unless it is forgotten", () => {
  createAccess().enter("gj_1");
  const again = createAccess();
  expect([again.token.value, localStorage.length]).toEqual(["gj_1", 0]);
  again.forget();
  expect(createAccess().token.value).toBeNull();
});

test("where storage is forbidden, a token lasts as long as the page", () => {
  const forbidden = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("", "SecurityError");
  });
  const access = createAccess();
  access.enter("gj_1");
  expect(access.token.value).toBe("gj_1");
  forbidden.mockRestore();
});

test.each([
  [" gj_1\t", "gj_1"],
  ["Bearer gj_1", "gj_1"],
  ["Authorization: Bearer gj_1", "gj_1"],
])("what is pasted is read as the token in it: %j", (text, token) => {
  expect(tokenIn(text)).toBe(token);
});

test.each(["", "令牌", "a b"])("no header can hold %j", (text) => {
  expect(isToken(text)).toBe(false);
});
