/**
 * Measures the canvas with 2,000 nodes and 6,000 edges on software rendering: frames a second while panning and zooming,
 * and the time from the answer to the picture when a node is expanded. The answers are made up here, so it needs only the
 * built page: `node browser/speed.mjs http://127.0.0.1:8000`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const NODES = 2000;
const EDGES = 6000;
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
];
const QUIET = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const server = process.argv[2] ?? "http://127.0.0.1:8000";

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: [...FLAGS, ...QUIET] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const ontology = await readOntology();
await page.route("**/graphql", answer);
await page.goto(`${server}/?around=n0`);
await page.waitForSelector(".canvas-drawing canvas");
await page.waitForTimeout(3000);
console.log("name: result; processor time of all the browser's processes");
await measured("an empty wait", () => framesWhile(() => page.waitForTimeout(1500)), "frames a second");
await measured("pan", () => framesWhile(pan), "frames a second");
await measured("zoom", () => framesWhile(zoom), "frames a second");
await measured("select", () => timeOf("ArrowRight"), "ms until two frames later");
await measured("expand", () => timeOf("Enter"), "ms from the key to two frames after the new picture");
await browser.close();

async function readOntology() {
  const query = "{ ontology { nodeTypes { type } relationshipTypes { type derived } } }";
  const response = await fetch(`${server}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()).data.ontology;
}

async function answer(route) {
  const { query, variables } = route.request().postDataJSON();
  if (!query.includes("network(")) return route.continue();
  const network = makeNetwork(NODES + (variables.around.length - 1) * 50);
  return route.fulfill({ json: { data: { network } } });
}

/** A district of made-up groups: most edges are within one, some between them. */
function makeNetwork(count) {
  const random = seeded(7);
  const types = ontology.nodeTypes.map(({ type }) => type);
  const nodes = Array.from({ length: count }, (_, place) => ({
    id: `n${place}`,
    type: types[place % types.length],
    key: `n${place}`,
    name: `社区单位${place}`,
    kind: null,
    degree: Math.round(2 + 30 * random() ** 6),
    x: 80 * Math.cos(place % 40) + 15 * random(),
    y: 80 * Math.sin(place % 40) + 15 * random(),
  }));
  const kinds = ontology.relationshipTypes;
  const edges = Array.from({ length: EDGES }, (_, place) => {
    const from = Math.floor(random() * NODES);
    const near = (from + 40 * Math.ceil(random() * 12)) % NODES;
    const to = random() < 0.8 ? near : Math.floor(random() * NODES);
    const { type } = kinds[place % kinds.length];
    return {
      id: `e${place}`,
      type,
      source: `n${from}`,
      target: `n${to}`,
      since: null,
      until: null,
      weight: 1,
    };
  });
  return { nodes, edges, omitted: [] };
}

function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

async function framesWhile(act) {
  await page.evaluate(() => {
    window.frames_ = [];
    const count = (now) => {
      window.frames_.push(now);
      window.counting = requestAnimationFrame(count);
    };
    window.counting = requestAnimationFrame(count);
  });
  await act();
  const times = await page.evaluate(() => {
    cancelAnimationFrame(window.counting);
    return window.frames_;
  });
  return Math.round(((times.length - 1) * 1000) / (times.at(-1) - times[0]));
}

async function pan() {
  await page.mouse.move(580, 660);
  await page.mouse.down();
  for (let step = 0; step < 60; step++) await page.mouse.move(580 + 3 * (step % 30), 660 - 2 * (step % 40));
  await page.mouse.up();
}

async function zoom() {
  await page.mouse.move(580, 380);
  for (let step = 0; step < 24; step++) {
    await page.mouse.wheel(0, step % 12 < 6 ? -120 : 120);
    await page.waitForTimeout(60);
  }
}

/** Two frames after the last change of what is drawn: the first may still be the old picture. */
async function timeOf(key) {
  await page.focus("#network");
  return page.evaluate(pressAndWait, key);
}

/** Runs in the page. */
async function pressAndWait(key) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const told = () => document.querySelector(".status p")?.textContent ?? "";
  const before = told();
  const isTold = () => key !== "Enter" || (told() !== before && /\d/.test(told()));
  const begin = performance.now();
  document.getElementById("network").dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  do await frame();
  while (!isTold() && performance.now() - begin < 20_000);
  await frame();
  const end = performance.now();
  // The stub's answer takes its way through the program that drives the browser, which a server's does not.
  const answer = performance.getEntriesByType("resource").findLast(({ name }) => name.endsWith("/graphql"));
  const waited = answer && answer.startTime > begin ? answer.responseEnd - answer.startTime : 0;
  return `${Math.round(end - begin)} (${Math.round(waited)} of them for the stub's answer)`;
}

/** On a busy machine the processor's time tells more than the clock. */
async function measured(name, measure, unit) {
  const before = processorTime();
  const result = await measure();
  console.log(`${name}: ${result} ${unit}; ${processorTime() - before} ms`);
}

/** Of the processes below this one, in milliseconds; Linux counts hundredths of a second. */
function processorTime() {
  const parents = new Map();
  const times = new Map();
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const fields = statOf(id);
    parents.set(id, fields[1]);
    times.set(id, (Number(fields[11]) + Number(fields[12])) * 10);
  }
  const isOurs = (id) => id !== undefined && (id === String(process.pid) || isOurs(parents.get(id)));
  return [...times].reduce(
    (sum, [id, time]) => sum + (isOurs(id) && id !== String(process.pid) ? time : 0),
    0,
  );
}

/** Fields from the state on, after the name, which may hold spaces. */
function statOf(id) {
  try {
    return readFileSync(`/proc/${id}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
  } catch {
    return []; // It ended meanwhile.
  }
}
