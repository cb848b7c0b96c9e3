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

/** The first day that a date may mean. */
export function firstDay(date: string): string {
  return `${date}${"-01-01".slice(date.length - 4)}`.slice(0, 10);
}

/** The last day that a date may mean. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split("-").map(Number);
  return fromTime(Date.UTC(year, month, 0));
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
  const at = (day: string) => {
    const found = days.get(day) ?? { begin: 0, end: 0 };
    days.set(day, found);
    return found;
  };
  for (const { since, until } of edges) {
    if (since) at(firstDay(since)).begin += 1;
    if (until) at(dayOfNumber(dayNumber(lastDay(until)) + 1)).end += 1;
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
