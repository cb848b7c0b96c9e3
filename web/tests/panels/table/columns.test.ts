import { expect, test } from "vitest";
import { language } from "../../../src/language/translate";
import { edgeColumns, nodeColumns, tableRows } from "../../../src/panels/table/columns";
import { NETWORK, node, ONTOLOGY } from "../../answers";

test("types and kinds are told by their labels", () => {
  language.value = "en";
  const rows = tableRows("node", [node("a", { kind: "BAKERY", degree: 9 })], nodeColumns(ONTOLOGY));
  expect(rows[0]?.cells).toEqual(["a", "Shop", "Bakery", "9", "a"]);
  expect(rows[0]?.orders[3]).toBe(9);
});

test("relationships are told by the names of their ends", () => {
  language.value = "en";
  const rows = tableRows("edge", NETWORK.edges, edgeColumns(ONTOLOGY, NETWORK));
  expect(rows[1]?.cells).toEqual(["Rye & Co", "Rivals", "Ｂread", "", "", "4", "Same good, Same fair"]);
});
