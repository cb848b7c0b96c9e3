/** Every way in which a view changes: pure functions that give a `Change`, to be passed to `session.change`. */
import type { TypeName } from "../api/names";
import type { Filters } from "../network/filters";
import type { LayoutName, Position } from "../network/layouts/position";
import {
  DEPTH_MAXIMUM,
  LIMIT_MAXIMUM,
  NO_PATH,
  type PanelName,
  type PathEnds,
  type Selection,
  type View,
} from "./view";

export type Change = (view: View) => View;

/** Begins anew around one node, without the old place's filters; day, types asked for and layout are kept. */
export const startAt =
  (id: string): Change =>
  (view) => ({ ...showAll(view), around: [id], selected: { kind: "node", id }, ...NO_PATH, pins: {} });

export const expand =
  (...ids: readonly string[]): Change =>
  (view) => ({ ...view, around: [...new Set([...view.around, ...ids])] });

export const collapse =
  (id: string): Change =>
  (view) => ({ ...view, around: view.around.filter((each) => each !== id) });

export const select =
  (selected: Selection | null): Change =>
  (view) => ({ ...view, selected });

export const filter =
  (filters: Partial<Filters>): Change =>
  (view) => ({ ...view, ...filters });

export const showAll: Change = (view) => ({
  ...view,
  hiddenNodeTypes: [],
  hiddenRelationshipTypes: [],
  hiddenWeakTypes: [],
  leastWeight: 1,
  text: "",
});

export const toggleNodeType =
  (type: TypeName): Change =>
  (view) => ({ ...view, hiddenNodeTypes: toggle(view.hiddenNodeTypes, type) });

export const toggleRelationshipType =
  (type: TypeName): Change =>
  (view) => ({ ...view, hiddenRelationshipTypes: toggle(view.hiddenRelationshipTypes, type) });

/** Hides or shows the weak relationships of a type. */
export const toggleWeakType =
  (type: TypeName): Change =>
  (view) => ({ ...view, hiddenWeakTypes: toggle(view.hiddenWeakTypes, type) });

export const setDay =
  (asOf: string | null): Change =>
  (view) => ({ ...view, asOf });

export const setDepth =
  (depth: number): Change =>
  (view) => ({ ...view, depth: within(depth, 0, DEPTH_MAXIMUM) });

export const setLimit =
  (limit: number): Change =>
  (view) => ({ ...view, limit: within(limit, 1, LIMIT_MAXIMUM) });

export const setRelationshipTypes =
  (types: readonly TypeName[] | null): Change =>
  (view) => ({ ...view, relationshipTypes: orAll(types) });

export const pin =
  (id: string, { x, y }: Position): Change =>
  (view) => ({ ...view, pins: { ...view.pins, [id]: { x: rounded(x), y: rounded(y) } } });

export const unpin =
  (id: string): Change =>
  (view) => ({ ...view, pins: Object.fromEntries(Object.entries(view.pins).filter(([key]) => key !== id)) });

export const unpinAll = (): Change => (view) => ({ ...view, pins: {} });

export const setLayout =
  (layout: LayoutName): Change =>
  (view) => ({ ...view, layout });

export const setPath =
  (ends: Partial<PathEnds>): Change =>
  (view) => ({ ...view, ...ends });

/** The path and its panel are closed; another panel stays. */
export const closePath: Change = (view) => ({
  ...view,
  ...NO_PATH,
  panel: view.panel === "path" ? null : view.panel,
});

export const openPanel =
  (panel: PanelName | null): Change =>
  (view) => ({ ...view, panel });

function toggle(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names.filter((each) => each !== name) : [...names, name].sort();
}

function within(count: number, least: number, maximum: number): number {
  return Math.max(least, Math.min(Math.round(count), maximum));
}

/** Hundredths are enough for a picture and keep links short; adding zero turns -0 into 0. */
function rounded(coordinate: number): number {
  return Math.round(coordinate * 100) / 100 + 0;
}

/** The server refuses an empty list of types, so none chosen means all. */
function orAll(types: readonly TypeName[] | null): readonly TypeName[] | null {
  return types?.length ? types : null;
}
