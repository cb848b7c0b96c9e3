/** How values stand in a link. Commas and colons part what is within a value, so they are escaped in names. */
import type { Position, Positions } from "../network/layouts/position";
import { readId, splitList, withColons, writeId } from "./link-ids";
import type { Selection } from "./view";

const NUMBER = "-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?";
const FARTHEST = 1_000_000;
const PIN = new RegExp(`^(.+):(${NUMBER}):(${NUMBER})$`);
/** An escaped comma parts two pins where the first is whole; any other is part of a key. */
const BETWEEN_PINS = new RegExp(`,|(?<=:${NUMBER}:${NUMBER})%2C`, "i");

export function writeText(text: string): string | null {
  // encodeURIComponent throws at half a surrogate pair, as a keyboard may give for a moment.
  return text === "" ? null : encodeURIComponent(text.toWellFormed());
}

export function readText(value: string): string {
  return decodeURIComponent(value.replaceAll("+", " "));
}

export function writeList(names: readonly string[]): string | null {
  return names.length ? names.map(encodeURIComponent).join(",") : null;
}

export function readList(value: string): readonly string[] | null {
  const names = value.split(",").map(readText);
  return names.every(Boolean) ? [...new Set(names)] : null;
}

export function readWhole(value: string, least: number, most: number): number | null {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

export function writeIds(ids: readonly string[]): string | null {
  return ids.length ? ids.map(writeId).join(",") : null;
}

export function readIds(value: string): readonly string[] | null {
  const ids = splitList(value).map(readId);
  return ids.every((id) => id !== null) ? [...new Set(ids)] : null;
}

export function readSelection(value: string): Selection | null {
  const [, kind, rest = ""] = /^(node|edge):(.+)$/.exec(withColons(value)) ?? [];
  const id = readId(rest);
  return id && (kind === "node" || kind === "edge") ? { kind, id } : null;
}

export function writePins(pins: Positions): string | null {
  const written = Object.entries(pins).map(([id, { x, y }]) => `${writeId(id)}:${x}:${y}`);
  return written.length ? written.join(",") : null;
}

export function readPins(value: string): Positions | null {
  const read = withColons(value).split(BETWEEN_PINS).map(readPin);
  return read.every((each) => each !== null) ? Object.fromEntries(read) : null;
}

function readPin(value: string): readonly [string, Position] | null {
  const [, name = "", x = "", y = ""] = PIN.exec(value) ?? [];
  const id = readId(name);
  const position = { x: Number(x), y: Number(y) };
  return id && isInReach(position.x) && isInReach(position.y) ? [id, position] : null;
}

/** One pin far away would shrink all other nodes to a dot. */
function isInReach(coordinate: number): boolean {
  return Math.abs(coordinate) <= FARTHEST;
}
