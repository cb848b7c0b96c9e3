/** Above this many nodes and relationships, each frame takes so long that changes are shown at once instead of moving. */
const CROWD = 2500;

export function isCrowd(nodes: number, edges: number): boolean {
  return nodes + edges > CROWD;
}
