import { expect, test } from "vitest";
import { failureOf } from "../../src/api/failure";
import { askFile } from "../../src/api/files";

const asking = (response: Response) => askFile(async () => response, "/export/d3");
const NAMED = { headers: { "content-disposition": 'attachment; filename="gongjian.d3.json"' } };

test("a file has the name that the server gives it", async () => {
  const { name, content } = await asking(new Response("{}", NAMED));
  expect([name, await content.text()]).toEqual(["gongjian.d3.json", "{}"]);
});

test("a refusal is told with the server's code", async () => {
  const body = JSON.stringify({ errors: [{ message: "too much", extensions: { code: "COST_EXCEEDED" } }] });
  const failure = await asking(new Response(body, { status: 400 })).then(() => null, failureOf);
  expect(failure).toEqual({ kind: "refused", code: "COST_EXCEEDED", message: "too much" });
});

test("a file that breaks off is no file", async () => {
  const broken = new ReadableStream({
    pull: (controller) => controller.error(new TypeError("network error")),
  });
  const failure = await asking(new Response(broken, NAMED)).then(() => null, failureOf);
  expect(failure).toEqual({ kind: "unreachable" });
});
