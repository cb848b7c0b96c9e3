import { afterEach, describe, expect, inject, test, vi } from "vitest";
import { BEFORE, fetchBefore } from "../before";
import { CLIENTS, CLIENTS_BEFORE, NAMES } from "../clients";
import { SCENARIOS } from "../scenarios";

const url = inject("url");

afterEach(() => vi.unstubAllGlobals());

describe.each(NAMES)("%s", (name) => {
  test.each(SCENARIOS)("$name", ({ run }) => run(CLIENTS[name](url)));

  describe.each(BEFORE)("with %s", (before) => {
    test.each(SCENARIOS)("$name", async ({ broken, run }) => {
      vi.stubGlobal("fetch", fetchBefore(before, fetch));
      const ran = run(CLIENTS_BEFORE[name](url));
      if (broken[before]?.includes(name)) await expect(ran).rejects.toThrow();
      else await ran;
      // What clients say of it is right.
      vi.mocked(console.warn).mockClear();
      vi.mocked(console.error).mockClear();
    });
  });
});

test.each(SCENARIOS)("$name: is broken in each client, or a reason is given", ({ broken, spared = {} }) => {
  const clients = new Set([...Object.values(broken).flat(), ...Object.keys(spared)]);
  expect([...clients].sort()).toEqual([...NAMES].sort());
  expect(
    Object.values(broken)
      .flat()
      .filter((name) => name in spared),
  ).toEqual([]);
});
