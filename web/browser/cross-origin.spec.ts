/** Pages of other origins, which a server answers if it is told to; each is a page of a server of its own. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { serve, type TestServer } from "./server";

const pages: Server[] = [];
let server: TestServer;

async function pageServer(): Promise<string> {
  const serving = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end("<!doctype html><title>another site</title>");
  }).listen(0, "127.0.0.1");
  pages.push(serving);
  await once(serving, "listening");
  return `http://127.0.0.1:${(serving.address() as AddressInfo).port}`;
}

let allowed = "";
let other = "";

test.beforeAll(async () => {
  [allowed, other] = [await pageServer(), await pageServer()];
  server = await serve("var/browser/sample.db", "--allowed-origins", allowed);
});

test.afterAll(() => {
  server.stop();
  for (const serving of pages) serving.close();
});

test.beforeEach(({ guarded }) => guarded.expect(/./));

/** What a page gets of a query that it posts as JSON, for which the browser asks for permission first. */
async function asked(page: Page): Promise<unknown> {
  return page.evaluate(async (url) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "X-Request-Id": "mine",
        "Apollographql-Client-Name": "test",
      },
      body: JSON.stringify({ query: "{ __typename }" }),
    });
    return [(await response.json()).data, response.headers.get("X-Request-Id")];
  }, server.address);
}

test("an allowed page asks and reads the answer", async ({ page }) => {
  await page.goto(allowed);
  expect(await asked(page)).toEqual([{ __typename: "Query" }, "mine"]);
});

test("an allowed page reads a file, its name and its tag", async ({ page }) => {
  await page.goto(allowed);
  const file = await page.evaluate(async (url) => {
    const ask = () => fetch(`${url}/export/d3?around=Community:410106100003&depth=1`);
    const first = await ask();
    const again = await ask();
    return {
      name: first.headers.get("Content-Disposition"),
      tags: [first.headers.get("ETag"), again.headers.get("ETag")],
      equal: (await first.text()) === (await again.text()),
    };
  }, server.address);
  expect(file.name).toBe('attachment; filename="gongjian.d3.json"');
  expect(file.tags[0]).toMatch(/^W\/"[0-9a-f]{32}"$/);
  expect(file.tags[1]).toBe(file.tags[0]);
  expect(file.equal).toBe(true);
});

test("another page gets nothing", async ({ page }) => {
  await page.goto(other);
  await expect(asked(page)).rejects.toThrow("Failed to fetch");
});
