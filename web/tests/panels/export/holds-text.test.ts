import { expect, test } from "vitest";
import { language } from "../../../src/language/translate";
import { holdsText } from "../../../src/panels/export/holds-text";
import { INITIAL_VIEW } from "../../../src/state/view";
import { edge, NETWORK } from "../../answers";

test("a file holds what is seen, or more where relationships are cut at their limit", () => {
  language.value = "en";
  expect(holdsText(NETWORK, INITIAL_VIEW)).toContain("2 nodes and 2 relationships, of all time");
  const edges = Array.from({ length: 10 }, (_, place) => edge(`e${place}`, "a", "b"));
  expect(holdsText({ ...NETWORK, edges }, { ...INITIAL_VIEW, limit: 1 })).toContain(
    "more than the 10 of the picture",
  );
});
