export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Where nodes are, by global id. */
export type Positions = Readonly<Record<string, Position>>;

export const LAYOUTS = ["given", "force", "circular", "types"] as const;
export type LayoutName = (typeof LAYOUTS)[number];
