/**
 * The explorer in a real browser, against a server that is started here over both samples.
 *
 * CHROMIUM is the browser (/usr/bin/chromium), GONGJIAN_TEST_COMMAND the program (.venv/bin/gongjian), and
 * GONGJIAN_TEST_NEO4J the address of an empty Neo4j, without which the store is a file of SQLite.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));
const command = process.env.GONGJIAN_TEST_COMMAND ?? ".venv/bin/gongjian";
const neo4j = process.env.GONGJIAN_TEST_NEO4J;
const store = neo4j ?? "sqlite:var/browser/sample.db";
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const output = `${root}/var/browser`;

if (!existsSync(chromium))
  throw new Error(
    `${chromium} is missing. Debian: apt-get install chromium. Elsewhere: CHROMIUM=/path/to/it`,
  );

export default defineConfig({
  testDir: ".",
  outputDir: `${output}/${neo4j ? "neo4j" : "sqlite"}`,
  forbidOnly: !!process.env.CI,
  // A test that passes at the second try has found something.
  retries: 0,
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  globalTimeout: 1_200_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  projects: [
    { name: "planning", testMatch: "planning.setup.ts" },
    {
      name: "tests",
      testIgnore: /(pictures|speed)\.spec\.ts|\.setup\.ts/,
      dependencies: neo4j ? ["planning"] : [],
    },
    // After the others, so that nothing else of ours takes the processors.
    { name: "speed", testMatch: "speed.spec.ts", dependencies: ["tests"] },
    { name: "pictures", testMatch: "pictures.spec.ts" },
  ],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: chromium,
      args: [
        // Nothing beyond this machine has a name; what is asked there all the same fails the test (see fixtures.ts).
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--no-sandbox",
        "--disable-gpu",
        "--enable-unsafe-swiftshader",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command:
      `mkdir -p var/browser && rm -f var/browser/sample.db* && ` +
      `${command} load data/zhengzhou data/published --store ${store} && exec ${command} serve --store ${store} --port 0`,
    cwd: root,
    // Becomes process.env.EXPLORER_ADDRESS, before any test runs.
    wait: { stdout: / on (?<explorer_address>http:\/\/[\d.:]+)/ },
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGINT", timeout: 5_000 },
    timeout: 60_000,
  },
});
