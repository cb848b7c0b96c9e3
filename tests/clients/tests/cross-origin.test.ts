/** A page of another origin asks in Chromium (CHROMIUM, else /usr/bin/chromium): answered if its origin is allowed. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serve } from "../server";

const PAGE = "<!doctype html><title>another site</title>";
const QUERY = '{ community(key: "clients-lake") { name } }';
const ARGUMENTS = [
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--no-sandbox",
  "--disable-gpu",
];

const pages: Server[] = [];
let browser: Browser;
let served: Served;
let allowed = "";
let other = "";

async function origin(): Promise<string> {
  const server = createServer((_request, response) =>
    response.setHeader("Content-Type", "text/html").end(PAGE),
  );
  pages.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  [allowed, other] = [await origin(), await origin()];
  served = await serve("--allowed-origins", allowed);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ARGUMENTS,
  });
});

afterAll(async () => {
  await browser.close();
  await served.stop();
  for (const server of pages) server.close();
});

/** What a function gives in a page of this origin, which is told the address of GraphQL. */
async function inPage<Result>(of: string, ask: (asked: { url: string; query: string }) => Promise<Result>) {
  const page = await browser.newPage();
  await page.goto(of);
  const result = await page.evaluate(ask, { url: `${served.address}/graphql`, query: QUERY });
  await page.close();
  return result;
}

const post = async ({ url, query }: { url: string; query: string }) => {
  const headers = { "Content-Type": "application/json", "Apollographql-Client-Name": "test" };
  return fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) }).then(
    async (response) => (await response.json()).data as unknown,
    (error: Error) => error.message,
  );
};

test("a page of an allowed origin posts, after a preflight, and reads the answer", async () => {
  expect(await inPage(allowed, post)).toEqual({ community: { name: "东湖社区（虚构）" } });
});

test("a page of any other origin gets nothing", async () => {
  expect(await inPage(other, post)).toBe("Failed to fetch");
});

test("the page reads the tag, asks with it, and gets 304", async () => {
  const answers = await inPage(allowed, async ({ url, query }) => {
    const address = `${url}?${new URLSearchParams({ query })}`;
    const first = await fetch(address, { cache: "no-store" });
    const tag = first.headers.get("ETag") ?? "";
    const again = await fetch(address, { cache: "no-store", headers: { "If-None-Match": tag } });
    return { tag, status: again.status, body: await again.text() };
  });
  expect(answers).toEqual({ tag: expect.stringMatching(/^W\/"[0-9a-f]{32}"$/), status: 304, body: "" });
});
