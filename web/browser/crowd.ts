/** A large made-up network in place of the server's answers, and how long the page takes with it. */
import type { APIRequestContext, Page, Route } from "@playwright/test";

const NODES = 2000;
const EDGES = 6000;
/** So many nodes more for each that is expanded. */
const MORE = 50;

export const CROWD = "/?around=n0";

/** All that is asked but the network is answered by the server. */
export async function answerCrowd(page: Page): Promise<void> {
  const types = await typesOf(page.request);
  await page.route("**/graphql", (route: Route) => {
    const { query, variables } = route.request().postDataJSON();
    if (!query.includes("network(")) return route.continue();
    return route.fulfill({ json: { data: { network: crowd(types, variables.around.length) } } });
  });
}

/** Frames a second while something is done. */
export async function framesWhile(page: Page, act: () => Promise<void>): Promise<number> {
  const counted = await page.evaluateHandle(() => {
    const frames = { first: 0, last: 0, count: -1, isOver: false };
    requestAnimationFrame(function count(now) {
      frames.first ||= now;
      frames.last = now;
      frames.count += 1;
      if (!frames.isOver) requestAnimationFrame(count);
    });
    return frames;
  });
  await act();
  return counted.evaluate((frames) => {
    frames.isOver = true;
    return (frames.count * 1000) / (frames.last - frames.first);
  });
}

/**
 * In milliseconds, from the key until two frames after the page has told how many nodes are shown: the first of them may
 * still be of the old picture.
 */
export async function timeOfExpanding(page: Page): Promise<number> {
  return page.evaluate(
    async (count) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const lines = () => [...document.querySelectorAll("[role=status]")];
      const isTold = () => lines().some(({ textContent }) => textContent.replace(",", "").includes(count));
      const begin = performance.now();
      const key = new KeyboardEvent("keydown", { key: "Enter", bubbles: true });
      document.getElementById("network")?.dispatchEvent(key);
      do await frame();
      while (!isTold());
      await frame();
      return performance.now() - begin;
    },
    String(NODES + MORE),
  );
}

interface Types {
  readonly nodeTypes: readonly { readonly type: string }[];
  readonly relationshipTypes: readonly { readonly type: string }[];
}

async function typesOf(request: APIRequestContext): Promise<Types> {
  const query = "{ ontology { nodeTypes { type } relationshipTypes { type } } }";
  const response = await request.post("/graphql", { data: { query } });
  return (await response.json()).data.ontology;
}

/** Made-up groups: most relationships are within one, some between them. */
function crowd({ nodeTypes, relationshipTypes }: Types, expanded: number) {
  const random = seeded(7);
  const nodes = Array.from({ length: NODES + (expanded - 1) * MORE }, (_, place) => ({
    id: `n${place}`,
    type: nodeTypes[place % nodeTypes.length]?.type,
    key: `n${place}`,
    name: `社区单位${place}`,
    kind: null,
    degree: Math.round(2 + 30 * random() ** 6),
    x: 80 * Math.cos(place % 40) + 15 * random(),
    y: 80 * Math.sin(place % 40) + 15 * random(),
  }));
  const edges = Array.from({ length: EDGES }, (_, place) => {
    const from = Math.floor(random() * NODES);
    const near = (from + 40 * Math.ceil(random() * 12)) % NODES;
    const to = random() < 0.8 ? near : Math.floor(random() * NODES);
    const type = relationshipTypes[place % relationshipTypes.length]?.type;
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

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
