/** @vitest-environment happy-dom */
import type { Window } from "happy-dom";
import { createElement, Suspense, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { RelayEnvironmentProvider, useLazyLoadQuery, usePaginationFragment } from "react-relay";
import type { GraphQLTaggedNode, OperationType } from "relay-runtime";
import { afterEach, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { CONNECTIONS } from "../src/every";
import { CoBuilders } from "../src/relay/CoBuilders";
import { relayEnvironment } from "../src/relay/environment";

const url = inject("url");
let root: Root;
let place: HTMLElement;

beforeEach(() => {
  // A page of the server's own, which may ask it.
  (window as unknown as Window).happyDOM.setURL(url);
  place = document.body.appendChild(document.createElement("main"));
  root = createRoot(place);
});

afterEach(() => {
  root.unmount();
  place.remove();
});

function render(element: React.ReactNode): void {
  root.render(
    <RelayEnvironmentProvider environment={relayEnvironment(url)}>
      <Suspense>{element}</Suspense>
    </RelayEnvironmentProvider>,
  );
}

/** Lets React go on until what is expected is there. */
const eventually = (expected: () => void) => vi.waitFor(expected, { timeout: 5_000, interval: 5 });

const items = () => [...place.querySelectorAll("li")].map(({ textContent }) => textContent);

test("the list of the page is paged, and keeps the day of its parent", async () => {
  render(<CoBuilders community="clients-lake" day="2018-06-30" />);
  await eventually(() => expect(items()).toHaveLength(3));
  expect(place.querySelector("h2")?.textContent).toBe("东湖社区（虚构）: 4");
  place.querySelector("button")?.click();
  await eventually(() => expect(items()).toHaveLength(4));
  expect(items()).toEqual(["虚构小学", "虚构商铺01", "虚构商铺02", "虚构商铺03"]);
  expect(place.querySelector("button")).toBeNull();
});

interface Rows {
  readonly rows: { readonly edges: readonly unknown[] };
}

/** Pages any connection by hooks: each row is an item. */
function Every(props: { query: GraphQLTaggedNode; fragment: GraphQLTaggedNode; id?: string }) {
  const answer = useLazyLoadQuery<OperationType>(props.query, { id: props.id }) as Record<string, never>;
  const parent = (props.id ? answer.node : answer) as { list: never };
  const [loaded, setLoaded] = useState("");
  const { data, hasNext, loadNext } = usePaginationFragment<OperationType, never>(
    props.fragment,
    parent.list,
  );
  const more = () => loadNext(1, { onComplete: (error) => setLoaded(error?.message ?? "all well") });
  return (
    <>
      <ol>
        {(data as Rows).rows.edges.map((_, index) => (
          <li key={index}>row</li>
        ))}
      </ol>
      {hasNext && (
        <button type="button" onClick={more}>
          more
        </button>
      )}
      <output>{loaded}</output>
    </>
  );
}

/** The id of the node of a type for which the connection has the most rows, maybe none. */
async function idOf(list: string, field: string): Promise<string> {
  const query = `{ ${list}(first: 1, orderBy: [{${field}: {count: DESC}}]) { nodes { id } } }`;
  const response = await fetch(`${url}?${new URLSearchParams({ query })}`);
  return (await response.json()).data[list].nodes[0].id;
}

describe("usePaginationFragment runs on every connection", () => {
  test.each(CONNECTIONS)("$type $field", async ({ list, field, query, fragment }) => {
    const id = list && (await idOf(list, field));
    render(createElement(Every, { query, fragment, id }));
    await eventually(() => expect(place.querySelector("ol")).not.toBeNull());
    if (!place.querySelector("button")) return;
    expect(items()).toHaveLength(1);
    place.querySelector("button")?.click();
    await eventually(() => expect(place.querySelector("output")?.textContent).toBe("all well"));
    // Of two relationships that lead to one node, Relay keeps the first.
    expect(items().length).toBeGreaterThan(list ? 0 : 1);
  });
});
