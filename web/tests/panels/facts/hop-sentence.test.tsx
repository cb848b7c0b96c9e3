// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { language } from "../../../src/language/translate";
import { HopSentence } from "../../../src/panels/facts/hop-sentence";
import { SessionContext } from "../../../src/panels/session-context";
import type { Session } from "../../../src/state/session";
import { ONTOLOGY } from "../../answers";

const [from, to] = [
  { id: "a", name: "Rye" },
  { id: "b", name: "Bread" },
];
const walked = { id: "e", type: "SELLS", from, to, since: null, until: null, sources: [] };

afterEach(() => render(null, document.body));

test("a step is a sentence, which tells on pointing what each end calls the other", () => {
  language.value = "en";
  const session = { ontology: signal({ value: ONTOLOGY }) } as unknown as Session;
  render(
    <SessionContext.Provider value={session}>
      <HopSentence relationship={walked} />
    </SessionContext.Provider>,
    document.body,
  );
  expect(document.querySelector(".hop")?.textContent).toContain("RyeSells →Bread");
  expect(document.querySelector<HTMLElement>(".hop-type")?.title).toBe(
    "Rye · Goods: Bread\nBread · Sellers: Rye",
  );
});
