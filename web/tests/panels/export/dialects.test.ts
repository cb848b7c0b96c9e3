import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DIALECTS } from "../../../src/panels/export/dialects";

test("the menu has the dialects and suffixes of docs/exports.md", () => {
  const text = readFileSync(join(import.meta.dirname, "../../../../docs/exports.md"), "utf8");
  const rows = [...text.matchAll(/^\| `(\w+)` \| `(\.[\w.]+)` \|/gm)].map(([, name, suffix]) => [
    name,
    suffix,
  ]);
  expect(rows.length).toBeGreaterThan(0);
  expect(DIALECTS.map(({ name, suffix }) => [name, suffix]).sort()).toEqual(rows.sort());
});
