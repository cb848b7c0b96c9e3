import { useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { t } from "../../language/translate";
import { type ChangeDay, nextChange } from "../../network/dates";
import { setDay } from "../../state/changes";
import { useSession } from "../session-context";
import { createPlayer } from "./player";

const PACE = 1200;
const CALM_PACE = 2200;
/** Keys that press a button. */
const PRESSES: ReadonlySet<string> = new Set(["Enter", " "]);

/** Plays on from the day of the view, or from the first change where no more follows; one step for undo. */
export function Play({ changes }: { readonly changes: readonly ChangeDay[] }) {
  const session = useSession();
  const isBusy = useComputed(() => session.network.value.loading);
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(changes);
  const isBegun = useRef(false);
  latest.current = changes;
  const player = useMemo(() => {
    const step = () => {
      const day = dayAfter(latest.current, session.view.peek().asOf, isBegun.current);
      if (day) session.change(setDay(day), isBegun.current ? "replace" : "push");
      isBegun.current = true;
      return day !== null;
    };
    const pace = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? CALM_PACE : PACE);
    const isOwn = (event: Event) =>
      event.target instanceof Node &&
      !!button.current?.contains(event.target) &&
      (!(event instanceof KeyboardEvent) || PRESSES.has(event.key));
    return createPlayer({ isBusy, changed: session.view, pace, step, isOwn });
  }, [session]);
  useEffect(() => player.stop, [player]);
  const isPlaying = player.isPlaying.value;
  const toggle = () => {
    isBegun.current = false;
    if (isPlaying) player.stop();
    else player.start();
  };
  return (
    <button ref={button} type="button" onClick={toggle}>
      <span aria-hidden="true">{isPlaying ? "■" : "▶"}</span> {t(isPlaying ? "dayStop" : "dayPlay")}
    </button>
  );
}

function dayAfter(changes: readonly ChangeDay[], day: string | null, isBegun: boolean): string | null {
  const next = day && nextChange(changes, day, 1);
  if (next) return next;
  return isBegun ? null : (changes.at(0)?.day ?? null);
}
