// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import type { Client } from "../../src/api/client";
import { RequestFailed } from "../../src/api/failure";
import { language } from "../../src/language/translate";
import { createPage } from "../../src/reference/page";
import { Reference } from "../../src/reference/reference";
import { ONTOLOGY_ANSWER } from "../answers";

const first = { t0: { nodes: [{ id: "A", key: "甲" }] } };
const answering = { ask: async () => ({ ontology: ONTOLOGY_ANSWER }), askText: async () => first };

async function shown(client: object): Promise<ReturnType<typeof createPage>> {
  const page = createPage(client as Client);
  render(<Reference page={page} />, document.body);
  await vi.waitFor(() => expect(document.querySelector("main [role=alert], #Shop")).not.toBeNull());
  return page;
}

afterEach(() => {
  render(null, document.body);
  language.value = "en";
});

const text = (selector: string) => document.querySelector(selector)?.textContent ?? "";

test("types, values and connections stand in the reader's language", async () => {
  await shown(answering);
  expect(text("#Shop h3")).toContain("Shop");
  expect(text("[id='Shop.sells']")).toBe("sellsGoodsSellsOutgoingGood");
  expect(text("[id='Good.soldBy']")).toBe("soldBySellersSellsIncomingShop");
  language.value = "zh";
  await vi.waitFor(() => expect(text("#Shop h3")).toContain("Shop（中）"));
  expect(text("[id='Good.soldBy'] .reference-label")).toBe("Sellers（中）");
});

test("arguments stand with type, description, default and range", async () => {
  await shown(answering);
  const rows = [...document.querySelectorAll("#query-paths tbody tr")].map((each) => each.textContent);
  expect(rows).toContain(
    "maxLengthIntHow many relationships at most, 1 to 6; 4 when not given.Default: 4; Range: 1–6",
  );
  expect(text("#query-paths")).toContain("fromID!A node, by global id or `Type:key`.Required");
});

test.each([
  ["groups", "lists.groups"],
  ["pageInfo", "lists.pageInfo"],
  ["omitted", "type-Network.omitted"],
  ["coverageGaps", "type-Analysis.coverageGaps"],
])("%s is found", async (wanted, place) => {
  const page = await shown(answering);
  page.text.value = wanted;
  await vi.waitFor(() => expect(document.querySelector("#Shop")).toBeNull());
  expect(document.getElementById(place)).not.toBeNull();
  expect(text("[role=status]")).toContain("Sections that match");
});

test("every link into the page leads to something", async () => {
  await shown(answering);
  const links = [...document.querySelectorAll("a[href^='#']")].map((each) => each.getAttribute("href"));
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((href) => !document.getElementById(href?.slice(1) ?? ""))).toEqual([]);
});

test("a query to try has the key of a node that is there", async () => {
  await shown(answering);
  await vi.waitFor(() => {
    const href = document.querySelector("#Shop .reference-try")?.getAttribute("href") ?? "";
    expect(new URL(href, "http://here").searchParams.get("variables")).toBe('{\n  "key": "甲"\n}');
  });
});

test("what does not match is not shown, and nothing found is said", async () => {
  const page = await shown(answering);
  page.text.value = "rivals";
  await vi.waitFor(() => expect(document.querySelector("#Shop")).toBeNull());
  expect(document.querySelector("#RIVALS")).not.toBeNull();
  page.text.value = "zzz";
  await vi.waitFor(() => expect(text("main")).toContain("Nothing matches “zzz”"));
});

test("a server that does not answer is told, and asked again on demand", async () => {
  const ask = vi.fn().mockRejectedValueOnce(new RequestFailed({ kind: "unreachable" }));
  ask.mockResolvedValue({ ontology: ONTOLOGY_ANSWER });
  await shown({ ...answering, ask });
  expect(text("main [role=alert]")).toContain("The server does not answer.");
  document.querySelector<HTMLButtonElement>("main [role=alert] button")?.click();
  await vi.waitFor(() => expect(document.querySelector("#Shop")).not.toBeNull());
});
