/** Where something stands; the sheet is told only where a file has several tables. */
import type { IntakeAnswer } from "../api/intake";

export function withSheet(answer: IntakeAnswer | null, sheet: string, text: string): string {
  return sheet && (answer?.tables.length ?? 0) > 1 ? `${sheet} · ${text}` : text;
}
