/** The nodes and ties that change, laid out by forces: the same changes always stand in the same places. */
import type { RecordChange } from "../api/intake";

export interface DrawnNode {
  readonly id: string;
  readonly globalId: string;
  readonly type: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly degree: number;
  readonly x: number;
  readonly y: number;
}

export interface DrawnTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: RecordChange["kind"];
}

export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly ties: readonly DrawnTie[];
  /** How many nodes there are, also those that are not drawn. */
  readonly count: number;
}

const MOST_DRAWN = 150;
const STEPS = 220;
/** Turns by this angle spread any number of points evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

interface Point {
  x: number;
  y: number;
}

interface Found {
  readonly id: string;
  readonly globalId: string;
  readonly type: string;
  readonly name: string;
  isNew: boolean;
  degree: number;
}

export function drawnChanges(records: readonly RecordChange[]): Drawn {
  const all = tiesIn(records);
  const found = [...nodesIn(records).values()];
  const kept = found.sort((one, other) => other.degree - one.degree).slice(0, MOST_DRAWN);
  const ids = new Map(kept.map(({ id }, place) => [id, place]));
  const ties = all.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const pairs = ties.map(({ from, to }) => [ids.get(from) ?? 0, ids.get(to) ?? 0] as const);
  const points = laidOut(kept.length, pairs);
  const nodes = kept.map((node, place) => ({ ...node, x: points[place]?.x ?? 0, y: points[place]?.y ?? 0 }));
  return { nodes, ties, count: found.length };
}

const idOf = (type: string, key: string) => `${type}:${key}`;

function tiesIn(records: readonly RecordChange[]): readonly DrawnTie[] {
  return records.flatMap(({ id, kind, ends: [from, to] }) =>
    from && to ? [{ id, kind, from: idOf(from.type, from.key), to: idOf(to.type, to.key) }] : [],
  );
}

/** The source that all facts cite is no part of the picture. */
function nodesIn(records: readonly RecordChange[]): Map<string, Found> {
  const nodes = new Map<string, Found>();
  const take = (type: string, key: string, name: string, globalId: string): Found => {
    const id = idOf(type, key);
    const node = nodes.get(id) ?? { id, globalId, type, name, isNew: false, degree: 0 };
    nodes.set(id, node);
    return node;
  };
  for (const { id, type, key, name, kind, ends } of records) {
    for (const end of ends) take(end.type, end.key, end.name, end.id).degree += 1;
    if (ends.length === 0 && type !== "Source") take(type, key, name || key, id).isNew = kind === "new";
  }
  return nodes;
}

/** Places in a square of about -1 to 1: all push each other away, ties pull, and the middle pulls a little. */
function laidOut(count: number, pairs: readonly (readonly [number, number])[]): readonly Point[] {
  const points: Point[] = Array.from({ length: count }, (_, place) => {
    const radius = Math.sqrt((place + 0.5) / count);
    return { x: radius * Math.cos(place * GOLDEN_ANGLE), y: radius * Math.sin(place * GOLDEN_ANGLE) };
  });
  const ideal = 1.1 / Math.sqrt(Math.max(count, 1));
  for (let step = 0; step < STEPS; step += 1) move(points, pairs, ideal, 0.12 * (1 - step / STEPS));
  return fitted(points);
}

function move(
  points: readonly Point[],
  pairs: readonly (readonly [number, number])[],
  ideal: number,
  reach: number,
): void {
  const forces = points.map(({ x, y }) => ({ x: -x * 0.6, y: -y * 0.6 }));
  points.forEach((one, place) => {
    for (let other = 0; other < place; other += 1) push(forces, points, place, other, one, ideal);
  });
  for (const [from, to] of pairs) pull(forces, points, from, to, ideal);
  points.forEach((point, place) => {
    const force = forces[place] ?? point;
    const strength = Math.hypot(force.x, force.y) || 1;
    const length = Math.min(strength, reach);
    point.x += (force.x / strength) * length;
    point.y += (force.y / strength) * length;
  });
}

function push(
  forces: Point[],
  points: readonly Point[],
  place: number,
  other: number,
  one: Point,
  ideal: number,
): void {
  const two = points[other] ?? one;
  const [dx, dy] = [one.x - two.x || 0.001, one.y - two.y || 0.001];
  const strength = (ideal * ideal) / Math.max(dx * dx + dy * dy, 0.0004);
  add(forces[place], dx * strength, dy * strength);
  add(forces[other], -dx * strength, -dy * strength);
}

function pull(forces: Point[], points: readonly Point[], from: number, to: number, ideal: number): void {
  const [one, two] = [points[from], points[to]];
  if (!one || !two) return;
  const [dx, dy] = [two.x - one.x, two.y - one.y];
  const strength = Math.hypot(dx, dy) / ideal / 2;
  add(forces[from], dx * strength, dy * strength);
  add(forces[to], -dx * strength, -dy * strength);
}

function add(force: Point | undefined, x: number, y: number): void {
  if (!force) return;
  force.x += x;
  force.y += y;
}

function fitted(points: readonly Point[]): readonly Point[] {
  const [width, height] = [spanOf(points.map(({ x }) => x)), spanOf(points.map(({ y }) => y))];
  return points.map(({ x, y }) => ({
    x: (x - width.middle) / width.half,
    y: (y - height.middle) / height.half,
  }));
}

function spanOf(values: readonly number[]): { readonly middle: number; readonly half: number } {
  const [least, most] = [Math.min(...values, 0), Math.max(...values, 0)];
  return { middle: (least + most) / 2, half: (most - least) / 2 || 1 };
}
