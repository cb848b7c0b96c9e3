import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

/** From the top: a folder imports from itself and from those below it. */
const LAYERS = [
  "pages",
  "reference",
  "intake",
  "graphiql",
  "frame",
  "panels",
  "canvas",
  "state",
  "network",
  "ontology",
  "api",
  "language",
  "styles",
];
const SOURCES = join(import.meta.dirname, "../src");

function upwards(file: string): readonly string[] {
  const text = readFileSync(join(SOURCES, file), "utf8");
  const imported = [...text.matchAll(/(?:from|import|URL\()\s*"(\.[^"]+)"/g)].map((found) => found[1] ?? "");
  return imported
    .map((path) => relative(SOURCES, join(SOURCES, dirname(file), path)))
    .filter((path) => layer(path) < layer(file))
    .map((path) => `${file} imports ${path}`);
}

function layer(path: string): number {
  return LAYERS.indexOf(path.split("/")[0] ?? "");
}

const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((path) =>
  /\.tsx?$/.test(path),
);

test("imports run downwards only", () => {
  expect(files.flatMap(upwards)).toEqual([]);
});

test("every source file is in a layer", () => {
  expect(files.filter((file) => layer(file) < 0)).toEqual([]);
});
