/** Watches every page of a test: nothing is asked beyond this machine, nothing goes wrong unseen. */
import type { BrowserContext } from "@playwright/test";

export interface Guard {
  /** What a test brings about on purpose, such as a server that does not answer. */
  expect(wrong: RegExp): void;
  readonly found: readonly string[];
}

export async function guard(context: BrowserContext, origin: string): Promise<Guard> {
  const found: string[] = [];
  const expected: RegExp[] = [];
  const report = (what: string) => {
    if (!expected.some((wrong) => wrong.test(what))) found.push(what);
  };
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  context.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && !["data:", "blob:"].includes(protocol)) report(`request: ${request.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") report(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => report(`error: ${error.error().message}`));
  return { expect: (wrong) => expected.push(wrong), found };
}
