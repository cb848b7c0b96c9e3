/** Each part of a link: its name, how a view writes it (null: as usual) and how it is read (null: broken). */
import { LAYOUTS } from "../network/layouts/position";
import { isDay } from "./day";
import { readId, writeId } from "./link-ids";
import {
  readIds,
  readList,
  readPins,
  readSelection,
  readText,
  readWhole,
  writeIds,
  writeList,
  writePins,
  writeText,
} from "./link-values";
import { DEPTH_MAXIMUM, INITIAL_VIEW, LIMIT_MAXIMUM, PANELS, type View } from "./view";

interface Part {
  readonly name: string;
  write(view: View): string | null;
  read(value: string): Partial<View> | null;
}

export const PARTS: readonly Part[] = [
  {
    name: "around",
    write: ({ around }) => writeIds(around),
    read: (value) => present("around", readIds(value)),
  },
  whole("depth", "depth", 0, DEPTH_MAXIMUM),
  whole("limit", "limit", 1, LIMIT_MAXIMUM),
  list("relationships", "relationshipTypes"),
  list("nodes", "nodeTypes"),
  {
    name: "day",
    write: ({ asOf }) => asOf,
    read: (value) => (isDay(value) ? { asOf: value } : null),
  },
  list("hiddenNodes", "hiddenNodeTypes"),
  list("hiddenRelationships", "hiddenRelationshipTypes"),
  list("hiddenWeak", "hiddenWeakTypes"),
  whole("weight", "leastWeight", 1, Number.MAX_SAFE_INTEGER),
  {
    name: "text",
    write: ({ text }) => writeText(text),
    read: (value) => ({ text: readText(value) }),
  },
  choice("layout", "layout", LAYOUTS),
  {
    name: "pins",
    write: ({ pins }) => writePins(pins),
    read: (value) => present("pins", readPins(value)),
  },
  {
    name: "selected",
    write: ({ selected }) => selected && `${selected.kind}:${writeId(selected.id)}`,
    read: (value) => present("selected", readSelection(value)),
  },
  id("from", "from"),
  id("to", "to"),
  choice("panel", "panel", PANELS),
];

type ListKey =
  | "relationshipTypes"
  | "nodeTypes"
  | "hiddenNodeTypes"
  | "hiddenRelationshipTypes"
  | "hiddenWeakTypes";

function list(name: string, key: ListKey): Part {
  return {
    name,
    write: (view) => writeList(view[key] ?? []),
    read: (value) => present(key, readList(value)),
  };
}

function whole(name: string, key: "depth" | "limit" | "leastWeight", least: number, most: number): Part {
  return {
    name,
    write: (view) => (view[key] === INITIAL_VIEW[key] ? null : String(view[key])),
    read: (value) => present(key, readWhole(value, least, most)),
  };
}

function choice(name: string, key: "layout" | "panel", choices: readonly string[]): Part {
  return {
    name,
    write: (view) => (view[key] === INITIAL_VIEW[key] ? null : view[key]),
    read: (value) => present(key, choices.includes(value) ? value : null),
  };
}

/** An end of the path; a view holds them flat, so that each part is read by itself. */
function id(name: string, key: "from" | "to"): Part {
  return {
    name,
    write: (view) => (view[key] === null ? null : writeId(view[key])),
    read: (value) => present(key, readId(value)),
  };
}

function present(key: keyof View, value: unknown): Partial<View> | null {
  return value === null ? null : ({ [key]: value } as Partial<View>);
}
