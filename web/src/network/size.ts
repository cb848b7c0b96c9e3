/** A node's radius grows with the root of its degree, so that its area tells the degree. */
export function nodeSize(degree: number): number {
  return Math.min(4 + 1.6 * Math.sqrt(degree), 20);
}
