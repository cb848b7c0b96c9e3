import { expect, test } from "vitest";
import { citationSelection, webAddress } from "../../src/api/citations";
import { readOntology } from "../../src/ontology/ontology";
import { KIND, ONTOLOGY, ONTOLOGY_ANSWER, SHOP } from "../answers";

test("only addresses of the web may be opened", () => {
  expect(webAddress("http://example.org/a b")).toBe("http://example.org/a%20b");
  for (const text of [
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "no address",
    "",
    null,
  ])
    expect(webAddress(text)).toBeNull();
});

test("a citation has the title and the address where the ontology has them", () => {
  const property = (name: string, datatype: string) => ({ ...KIND, name, datatype });
  const source = {
    ...SHOP,
    name: "Source",
    properties: [property("title", "text"), property("link", "url")],
  };
  const ontology = readOntology({ ...ONTOLOGY_ANSWER, nodeTypes: [source] });
  expect(citationSelection(ontology)).toBe("sources { locator source { id: nodeId name title url: link } }");
  expect(citationSelection(ONTOLOGY)).toBe("sources { locator source { id: nodeId name   } }");
});
