/** What is looked at: plain immutable data, which the permanent link holds and undo steps through. */
import type { TypeName } from "../api/names";
import type { Filters } from "../network/filters";
import type { LayoutName, Positions } from "../network/layouts/position";

export interface Selection {
  readonly kind: "node" | "edge";
  readonly id: string;
}

/** The two nodes that a path is sought between, by global id; null is one that is not picked yet. */
export interface PathEnds {
  readonly from: string | null;
  readonly to: string | null;
}

export const PANELS = ["table", "path", "export"] as const;
export type PanelName = (typeof PANELS)[number];

/** The part of a view that the server answers; the export menu passes the same arguments. */
export interface NetworkSelection {
  /** Global ids of the nodes that are expanded. */
  readonly around: readonly string[];
  readonly depth: number;
  readonly limit: number;
  /** Null is all, derived ones too. */
  readonly relationshipTypes: readonly TypeName[] | null;
  readonly nodeTypes: readonly TypeName[] | null;
  /** A day, as `2021-06-30`; null is all recorded time. */
  readonly asOf: string | null;
}

export interface View extends NetworkSelection, Filters, PathEnds {
  readonly layout: LayoutName;
  readonly pins: Positions;
  readonly selected: Selection | null;
  readonly panel: PanelName | null;
}

export const DEPTH_MAXIMUM = 4;
export const LIMIT_MAXIMUM = 1000;
/** Nodes that a network may begin with. */
export const AROUND_MAXIMUM = 1000;
export const NO_PATH: PathEnds = { from: null, to: null };

export const INITIAL_VIEW: View = {
  around: [],
  depth: 1,
  limit: 300,
  relationshipTypes: null,
  nodeTypes: null,
  asOf: null,
  hiddenNodeTypes: [],
  hiddenRelationshipTypes: [],
  hiddenWeakTypes: [],
  leastWeight: 1,
  text: "",
  layout: "given",
  pins: {},
  selected: null,
  ...NO_PATH,
  panel: null,
};

/** The same of two views that ask the server the same. */
export function networkKey(view: NetworkSelection): string {
  const { around, depth, limit, relationshipTypes, nodeTypes, asOf } = view;
  return JSON.stringify([around, depth, limit, relationshipTypes, nodeTypes, asOf]);
}

/** What the paths depend on. */
export function pathKey({ from, to, relationshipTypes, asOf }: View): string {
  return JSON.stringify([from, to, relationshipTypes, asOf]);
}
