/** One server for all tests. It knows Relay's manifest beside all other documents. */
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { load, serve } from "./server";

declare module "vitest" {
  interface ProvidedContext {
    /** Of GraphQL. */
    url: string;
  }
}

export default async function serving(project: TestProject): Promise<() => Promise<void>> {
  load();
  const manifest = fileURLToPath(new URL("relay-manifest.json", import.meta.url));
  const { address, stop } = await serve("--trusted-documents", manifest);
  project.provide("url", `${address}/graphql`);
  return stop;
}
