/** What was said about files and put off, kept in this browser by the digest of the file, never with the file itself. */
import type { SaidSoFar } from "./said";

const STORED = "gongjian.intake";
const MOST = 20;

type Kept = Pick<SaidSoFar, "columns" | "values" | "answers">;

export function keep(digest: string, { columns, values, answers }: SaidSoFar): boolean {
  const others = Object.entries(all()).filter(([name]) => name !== digest);
  const entries = [...others.slice(-(MOST - 1)), [digest, { columns, values, answers }]];
  try {
    localStorage.setItem(STORED, JSON.stringify(Object.fromEntries(entries)));
    return true;
  } catch {
    // Storage may be forbidden, or full.
    return false;
  }
}

export function keptOf(digest: string): Kept | null {
  const kept = all()[digest];
  return kept && typeof kept === "object" ? kept : null;
}

function all(): Readonly<Record<string, Kept>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? "{}");
    return kept && typeof kept === "object" ? (kept as Record<string, Kept>) : {};
  } catch {
    return {};
  }
}
