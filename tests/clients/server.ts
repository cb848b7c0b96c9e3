/**
 * A served district: `gongjian serve` on a free port of loopback, over the first sample, a ledger of two made-up
 * communities with days that the tests know, and a made-up district. GONGJIAN_TEST_COMMAND is the program (.venv/bin/gongjian).
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMMAND = process.env.GONGJIAN_TEST_COMMAND ?? ".venv/bin/gongjian";
/** It has relationships of all types. */
const MADE_UP = "var/clients/made-up";
const STORE = "sqlite:var/clients/graph.db";

function run(...words: string[]): void {
  execFileSync(COMMAND, words, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
}

export function load(): void {
  rmSync(`${ROOT}/var/clients`, { recursive: true, force: true });
  mkdirSync(`${ROOT}/var/clients`, { recursive: true });
  const size = ["--communities", "4", "--units", "60", "--projects", "20", "--seed", "7"];
  run("synthesize", MADE_UP, ...size);
  run("load", "data/zhengzhou", "tests/clients/district", MADE_UP, "--store", STORE);
}

export interface Served {
  /** Without a slash at the end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Serves what was loaded, with these options. */
export async function serve(...options: string[]): Promise<Served> {
  const program: ChildProcess = spawn(COMMAND, ["serve", "--store", STORE, "--port", "0", ...options], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(program, "exit");
  if (!program.stdout) throw new Error("the program has no output");
  const lines = createInterface(program.stdout);
  const first = await Promise.race([once(lines, "line"), ended.then(() => [])]);
  const address = / on (http:\/\/[\d.:]+)/.exec(String(first[0]))?.[1];
  if (!address) throw new Error(`${COMMAND} serve ${options.join(" ")} does not start`);
  const stop = async (): Promise<void> => {
    program.kill("SIGINT");
    await ended;
  };
  return { address, stop };
}
