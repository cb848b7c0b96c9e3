/** The file that is taken in, for every part of the page, and which question the reader is at. */
import { type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Question } from "../api/intake";
import type { Intake } from "./intake";

export interface Desk {
  readonly intake: Intake;
  /** The id of the question that has the focus, whose cell is brought into view. */
  readonly at: Signal<string | null>;
  /** Whether the changes are seen as a picture. */
  readonly isPicture: Signal<boolean>;
}

export function createDesk(intake: Intake): Desk {
  return { intake, at: signal(null), isPicture: signal(false) };
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("a part stands outside of the page that takes files in");
  return desk;
}

/** The number of a question in the list, from 1. */
export function numberOf(asked: readonly Question[], question: Question): number {
  return asked.indexOf(question) + 1;
}
