/** What is said above the sheet: how far the file is. */
import type { IntakeAnswer } from "../api/intake";
import { tell } from "../language/intake";
import type { Intake, Stage } from "./intake";

/** How many records a write would make or change. */
export function changeCount(answer: IntakeAnswer | null): number {
  const counts = answer?.changes?.counts;
  return counts ? counts.new + counts.changed + counts.conflicting + counts.moved : 0;
}

export function headingOf({ answer, open, stage, written }: Intake): string {
  const [now, left] = [answer.value, open.value.length];
  if (!now) return tell("dropTitle");
  const done = headingAfter(stage.value, written.value);
  return done ?? headingBefore(now, left);
}

function headingAfter(stage: Stage, written: Intake["written"]["value"]): string | null {
  if (stage === "undone") return tell("headUndone");
  if (stage !== "written" || !written) return null;
  return tell("headWritten", { count: written.created + written.updated });
}

function headingBefore(now: IntakeAnswer, open: number): string {
  const count = changeCount(now);
  if (now.mistakes.length > 0) return tell("headMistakes", { count: now.mistakes.length });
  if (!now.tables.some(({ isRead }) => isRead)) return tell("headUnknown");
  if (open > 0) return now.changes ? tell("headOpenChanges", { open, count }) : tell("headOpen", { open });
  return count > 0 ? tell("headReady", { count }) : tell("headNothing");
}

/** Whether all is said, so that it can be written. */
export function isReady({ answer, open }: Intake): boolean {
  const now = answer.value;
  return !!now?.changes && now.mistakes.length === 0 && open.value.length === 0 && changeCount(now) > 0;
}

/** What the button that writes says, also why it cannot be pressed. */
export function writingOf(intake: Intake): string {
  const [now, open] = [intake.answer.value, intake.open.value.length];
  if (now?.mistakes.length) return tell("writeMistakes", { count: now.mistakes.length });
  if (open > 0) return tell("writeOpen", { open });
  const count = changeCount(now);
  return count > 0 ? tell("writeCount", { count }) : tell("writeNothing");
}
