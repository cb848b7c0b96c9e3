import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SOURCES = join(import.meta.dirname, "../../src");
const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((path) =>
  /\.tsx?$/.test(path),
);
const importing = (pattern: RegExp) =>
  files.filter((path) => pattern.test(readFileSync(join(SOURCES, path), "utf8")));

test("React belongs to GraphiQL alone", () => {
  const react = importing(
    /(from|import) "(react|react-dom|graphiql|@graphiql|monaco-editor)["/]|@jsxImportSource/,
  );
  expect(react.length).toBeGreaterThan(0);
  expect(react.filter((path) => !path.startsWith("graphiql/"))).toEqual([]);
});

test("only its own page takes it in", () => {
  const page = importing(/from "\.\.\/graphiql\/(playground|examples|workers|use-signal|welcome)/);
  expect(page).toEqual(["pages/graphiql.tsx"]);
});
