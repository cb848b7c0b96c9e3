/** The slider: a native range, whose arrow keys go from change to change; dragging asks when it rests. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../language/translate";
import { type ChangeDay, dayNumber, dayOfNumber, nextChange } from "../../network/dates";
import { Ticks } from "./ticks";

interface Props {
  readonly changes: readonly ChangeDay[];
  readonly first: string;
  readonly last: string;
  /** Null is all time: the handle then rests at the end. */
  readonly day: string | null;
  /** `isMore` is for a step of the same movement. */
  onChoose(day: string, isMore: boolean): void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
const REST = 120;

export function DaySlider({ changes, first, last, day, onChoose }: Props) {
  const dragged = useSignal<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isMore = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const shown = dragged.value ?? day ?? last;
  const choose = (chosen: string) => {
    onChoose(chosen, isMore.current);
    isMore.current = true;
  };
  const drag = (chosen: string) => {
    dragged.value = chosen;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => choose(chosen), REST);
  };
  const drop = (chosen: string) => {
    clearTimeout(timer.current);
    dragged.value = null;
    if (chosen !== day) choose(chosen);
    isMore.current = false;
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = nextChange(changes, shown, step);
    // Beyond the last change in either direction there is only the end.
    onChoose(next ?? (step > 0 ? last : first), false);
  };
  return (
    <div class="day-slider">
      <input
        type="range"
        aria-label={t("daySlider")}
        aria-valuetext={dragged.value ?? day ?? t("dayAll")}
        min={dayNumber(first)}
        max={dayNumber(last)}
        value={dayNumber(shown)}
        data-all={day === null && dragged.value === null}
        onInput={(event) => drag(dayOfNumber(event.currentTarget.valueAsNumber))}
        onChange={(event) => drop(dayOfNumber(event.currentTarget.valueAsNumber))}
        onKeyDown={press}
      />
      <Ticks changes={changes} first={first} last={last} />
      <p class="day-ends">
        <span>{first}</span>
        <span>{last}</span>
      </p>
    </div>
  );
}
