/** A node's radius grows with the root of its degree, so that its area tells the degree. */
export function nodeSize(degree: number): number {
  return Math.min(4 + 1.6 * Math.sqrt(degree), 20);
}

/** Of the thickness of others, what a weak relationship has. */
export const WEAK_SHARE = 0.7;

/** Each doubling of the evidence is a pixel more. */
export function edgeSize(weight: number, weak: boolean): number {
  return Math.min(1.8 + Math.log2(Math.max(weight, 1)), 6) * (weak ? WEAK_SHARE : 1);
}

const ROOMY = 120;
const SMALLEST = 0.4;

/** Many nodes are drawn smaller, so that they do not cover each other and their relationships. */
export function crowdScale(nodes: number): number {
  return Math.max(SMALLEST, Math.min(1, Math.sqrt(ROOMY / Math.max(nodes, 1))));
}
