// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TokenDialog } from "../../../src/panels/token/token-dialog";
import { createAccess } from "../../../src/state/access";

beforeEach(() => sessionStorage.clear());
afterEach(() => render(null, document.body));

const drawn = () => new Promise((resolve) => setTimeout(resolve, 5));

/** The dialog after a server has said `message`. */
async function challenged(message: string, token: string | null = null) {
  const errors = [{ message, extensions: { code: "UNAUTHENTICATED" } }];
  const access = createAccess(async () => new Response(JSON.stringify({ errors }), { status: 401 }));
  if (token) access.enter(token);
  await access.fetch("/graphql");
  const onChange = vi.fn();
  render(<TokenDialog access={access} onChange={onChange} />, document.body);
  await drawn();
  const enter = async (text: string) => {
    const input = document.querySelector("input") as HTMLInputElement;
    input.value = text;
    input.form?.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
    await drawn();
  };
  return { access, onChange, enter };
}

test("it says what the server says, and takes a token", async () => {
  const { access, onChange, enter } = await challenged("there is no token");
  expect(document.body.textContent).toContain("The server says: there is no token");
  expect(document.querySelector("[role=alert]")?.textContent).toBe("");
  await enter(" Bearer gj_1 ");
  expect([access.token.value, onChange.mock.calls.length]).toEqual(["gj_1", 1]);
  expect(document.querySelector("dialog")).toBeNull();
});

test("a wrong token is told as that", async () => {
  await challenged("the token is not valid here", "gj_wrong");
  expect(document.querySelector("[role=alert]")?.textContent).toBe("The token is not accepted.");
});

test("what can be no token is not sent", async () => {
  const { access, onChange, enter } = await challenged("there is no token");
  await enter("令牌");
  expect(document.querySelector("[role=alert]")?.textContent).toMatch(/^A token has Latin letters/);
  expect([access.token.value, onChange.mock.calls.length]).toEqual([null, 0]);
});
