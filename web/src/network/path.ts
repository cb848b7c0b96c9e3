/** Why two nodes are connected, as `paths` answers: each path is a list of hops, whose ids are those of relationships. */
import type { PathsQuery } from "../api/generated/graphql";

export type Path = NonNullable<PathsQuery["paths"]>["nodes"][number];

/** The relationships and nodes of paths, by global id: what the canvas brings forward. */
export interface Trail {
  readonly edges: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
}

export function trailOf(paths: readonly Path[]): Trail {
  const walked = paths.flatMap((path) => path.hops.map(({ relationship }) => relationship));
  return {
    edges: new Set(walked.map(({ id }) => id)),
    nodes: new Set(walked.flatMap(({ from, to }) => [from.id, to.id])),
  };
}
