/** A server of a test's own, over a file of its own with the sample: what is written to it, or kept from whom, is seen by nobody else. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMMAND = process.env.GONGJIAN_TEST_COMMAND ?? ".venv/bin/gongjian";

export interface TestServer {
  readonly address: string;
  stop(): void;
}

/** What a command prints. */
export function gongjian(...options: readonly string[]): string {
  return execFileSync(COMMAND, options, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

/** Starts one over a store, by its path below the project's folder. */
export async function serve(store: string, ...options: readonly string[]): Promise<TestServer> {
  const program: ChildProcess = spawn(
    COMMAND,
    ["serve", "--store", `sqlite:${store}`, "--port", "0", ...options],
    { cwd: ROOT, stdio: ["ignore", "pipe", "ignore"] },
  );
  if (!program.stdout) throw new Error("the program has no output");
  const [line] = await once(createInterface(program.stdout), "line");
  const address = / on (http:\/\/[\d.:]+)/.exec(line)?.[1] ?? "";
  return { address, stop: () => program.kill("SIGINT") };
}

/** A store with the sample that did not exist before. */
export function sampleStore(name: string): string {
  const store = `var/browser/${name}.db`;
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${ROOT}/${store}${suffix}`, { force: true });
  gongjian("load", "data/zhengzhou", "--store", `sqlite:${store}`);
  return store;
}
