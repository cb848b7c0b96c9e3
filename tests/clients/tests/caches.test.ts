import { afterEach, describe, expect, inject, test, vi } from "vitest";
import { type Before, fetchBefore } from "../before";
import { CLIENTS } from "../clients";
import { SCENARIOS } from "../scenarios";

const url = inject("url");

afterEach(() => vi.unstubAllGlobals());

for (const [name, client] of Object.entries(CLIENTS))
  describe(name, () => {
    for (const scenario of SCENARIOS) {
      test(scenario.name, () => scenario.run(client(url)));

      for (const before of Object.keys(scenario.broken) as Before[])
        if (scenario.broken[before]?.includes(name))
          test(`${scenario.name}: not with ${before}`, async () => {
            vi.stubGlobal("fetch", fetchBefore(before, fetch));
            await expect(scenario.run(client(url))).rejects.toThrow();
            // What clients say of it is right.
            vi.mocked(console.warn).mockClear();
            vi.mocked(console.error).mockClear();
          });
    }
  });
