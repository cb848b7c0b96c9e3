/** Days on which something in a network begins or ends, from dates that are a day, a month or a year. */
import type { NetworkEdge } from "./answer";

export interface ChangeDay {
  readonly day: string;
  /** How many relationships hold from this day on. */
  readonly begin: number;
  /** How many hold no more, from this day on. */
  readonly end: number;
}

const DAY = 86_400_000;
/** Registers write years such as 0001 and 9999 where they do not know when: these are no change that anyone looks for. */
const FIRST_CHANGE = "1000-01-01";
const LAST_CHANGE = "9998-12-31";

/** The first day that a date may mean. */
export function firstDay(date: string): string {
  return `${date}${"-01-01".slice(date.length - 4)}`.slice(0, 10);
}

/** The day after the last that a date may mean; null after 9999, where no date is written. */
function dayAfter(date: string): string | null {
  const [year = 0, month = 12, day] = date.split("-").map(Number);
  const next = new Date(0);
  // Date.UTC takes years below 100 for the 20th century.
  if (day === undefined) next.setUTCFullYear(year, month, 1);
  else next.setUTCFullYear(year, month - 1, day + 1);
  return next.getUTCFullYear() > 9999 ? null : fromTime(next.getTime());
}

/** Days since 1970, as a slider counts them. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

export function dayOfNumber(number: number): string {
  return fromTime(number * DAY);
}

export function changeDays(edges: readonly NetworkEdge[]): readonly ChangeDay[] {
  const days = new Map<string, { begin: number; end: number }>();
  const add = (day: string | null, part: "begin" | "end") => {
    if (day === null || day < FIRST_CHANGE || day > LAST_CHANGE) return;
    const found = days.get(day) ?? { begin: 0, end: 0 };
    days.set(day, found);
    found[part] += 1;
  };
  for (const { since, until } of edges) {
    if (since) add(firstDay(since), "begin");
    if (until) add(dayAfter(until), "end");
  }
  return [...days]
    .map(([day, counts]) => ({ day, ...counts }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The nearest change after the day, or before it. */
export function nextChange(changes: readonly ChangeDay[], day: string, step: 1 | -1): string | null {
  if (step > 0) return changes.find((change) => change.day > day)?.day ?? null;
  return changes.findLast((change) => change.day < day)?.day ?? null;
}

/** Left of the first change there is room for a day before it, so that the handle does not lie on its mark. */
const BEFORE = 0.04;

/** From before the first change to today, or to the last change where that is later; null where nothing changes. */
export function rangeOf(
  changes: readonly ChangeDay[],
  today = fromTime(Date.now()),
): { readonly first: string; readonly last: string } | null {
  const [first, last] = [changes.at(0)?.day, changes.at(-1)?.day];
  if (!first || !last) return null;
  const end = Math.max(dayNumber(last), dayNumber(today));
  const before = Math.max(1, Math.ceil((end - dayNumber(first)) * BEFORE));
  return { first: dayOfNumber(dayNumber(first) - before), last: dayOfNumber(end) };
}

function fromTime(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
