// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import type { NodeDetail } from "../../../src/api/details";
import { language } from "../../../src/language/translate";
import { NodeFacts } from "../../../src/panels/detail/node-facts";
import { SessionContext } from "../../../src/panels/session-context";
import type { Session } from "../../../src/state/session";
import { INITIAL_VIEW } from "../../../src/state/view";
import { NETWORK, ONTOLOGY, SHOP } from "../../answers";

const rivals = { zh: "对手", en: "Rivals of it" };
const connection = { field: "rivals", label: rivals, type: "RIVALS", backward: false, ends: ["SHOP"] };
const relationship = ONTOLOGY.relationshipType("RIVALS");
if (!relationship) throw new Error("the ontology has no derived type");
const none = { connection, place: 0, relationship, totalCount: 0, edges: [], next: null };
const facts = { aliases: [], since: null, until: null, facts: [], sources: [], connections: [none] };
const rye: NodeDetail = { id: "a", key: "a", name: "Rye", type: SHOP, ...facts };

function shown(day: string | null, reader: "zh" | "en" = "en"): string {
  language.value = reader;
  const session = {
    view: signal({ ...INITIAL_VIEW, around: ["a"], asOf: day }),
    network: signal({ value: NETWORK }),
    ontology: signal({ value: ONTOLOGY }),
  };
  render(
    <SessionContext.Provider value={session as unknown as Session}>
      <NodeFacts node={rye} day={day} isStale={false} />
    </SessionContext.Provider>,
    document.body,
  );
  return document.body.textContent ?? "";
}

afterEach(() => render(null, document.body));

test("on a day the head says which, and derived sections stand although there is nothing", () => {
  const text = shown("2021-06-30");
  expect(text).toContain("Shop on 2021-06-30Rye");
  expect(text).toContain("Rivals of it 0derivedNone on 2021-06-30.");
  expect(text).toContain("Periodundated, holds always");
});

test("a list is headed by what its connection is called, in the reader's language", () => {
  shown("2021-06-30", "zh");
  expect(document.querySelector(".group-head")?.textContent).toContain("对手 0");
});

test("of all time it tells neither a day nor what there is not", () => {
  const text = shown(null);
  for (const absent of [" on ", "Rivals", "undated"]) expect(text).not.toContain(absent);
});
