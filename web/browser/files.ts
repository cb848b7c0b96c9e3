/** Reads files that were taken away, with the browser's own parser. */
import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";

export interface NamedNode {
  readonly id: string;
  readonly name: string;
}

export async function readGexf(page: Page, download: Download): Promise<readonly NamedNode[]> {
  return page.evaluate(
    (xml) => {
      const parsed = new DOMParser().parseFromString(xml, "application/xml");
      if (parsed.querySelector("parsererror")) throw new Error("the file is no XML");
      return [...parsed.querySelectorAll("node")].map((node) => ({
        id: node.getAttribute("id") ?? "",
        name: node.getAttribute("label") ?? "",
      }));
    },
    await textOf(download),
  );
}

/** The texts that a picture shows. */
export async function textsOfSvg(page: Page, download: Download): Promise<readonly string[]> {
  return page.evaluate(
    (xml) => {
      const parsed = new DOMParser().parseFromString(xml, "image/svg+xml");
      if (parsed.documentElement.localName !== "svg") throw new Error("the file is no SVG");
      return [...parsed.querySelectorAll("text")].map((text) => text.textContent ?? "");
    },
    await textOf(download),
  );
}

/** How many lines of the network are drawn with which dashes; the legend does not count. */
export async function dashesOfSvg(download: Download): Promise<Readonly<Record<string, number>>> {
  const [network = ""] = /<g[\s\S]*<\/g>/.exec(await textOf(download)) ?? [];
  const counts: Record<string, number> = {};
  for (const [, dashes = ""] of network.matchAll(/stroke-dasharray="([^"]+)"/g))
    counts[dashes] = (counts[dashes] ?? 0) + 1;
  return counts;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

/** Width and height of a PNG, which stand in its first chunk. */
export async function sizeOfPng(download: Download): Promise<readonly [number, number]> {
  const bytes = await readFile(await download.path());
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error("the file is no PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
