import { expect, test } from "vitest";
import { language } from "../../../src/language/translate";
import { citationText } from "../../../src/panels/export/citation-text";
import { graphiqlAddress, queryOf } from "../../../src/panels/export/graphiql-address";
import { INITIAL_VIEW } from "../../../src/state/view";
import { NETWORK, ONTOLOGY } from "../../answers";

const view = { ...INITIAL_VIEW, around: ["a", "x"], asOf: "2021-06-30" };

test("a citation says whose surroundings, of which day, and when they were retrieved", () => {
  language.value = "en";
  const text = citationText(NETWORK, view, "http://127.0.0.1/?around=a", new Date("2026-01-02T03:04:05Z"));
  expect(text).toContain(
    "network around Rye & Co, x, on 2021-06-30. Retrieved 2026-01-02. http://127.0.0.1/?around=a",
  );
});

test("GraphiQL opens with the query of the view and its variables", () => {
  const { searchParams } = new URL(graphiqlAddress(queryOf(view, ONTOLOGY)), "http://127.0.0.1");
  expect(searchParams.get("query")).toMatch(/^query Network\(/);
  expect(JSON.parse(searchParams.get("variables") ?? "")).toMatchObject({
    around: ["a", "x"],
    asOf: "2021-06-30",
    relationshipTypes: ["SELLS", "RIVALS"],
  });
});
