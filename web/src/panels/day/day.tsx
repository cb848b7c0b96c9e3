/** The day that is looked at: facts that held on it are seen. A slider over the days of change, a date, play, or all time. */
import { t } from "../../language/translate";
import { type ChangeDay, nextChange, rangeOf } from "../../network/dates";
import { setDay } from "../../state/changes";
import { FIRST_DAY, isDay, LAST_DAY } from "../../state/day";
import { Failed } from "../notice/failed";
import { useSession } from "../session-context";
import { useChangeDays } from "./change-days";
import { DaySlider } from "./day-slider";
import { Play } from "./play";
import "./day.css";

export function Day() {
  const session = useSession();
  const known = useChangeDays();
  const changes = known ?? [];
  const { failure } = session.allTime.value;
  const { asOf } = session.view.value;
  const range = rangeOf(changes);
  if (session.view.value.around.length === 0) return null;
  return (
    <section class="day" aria-label={t("day")}>
      <DayField />
      {range && (
        <>
          <Steps changes={changes} />
          <DaySlider
            changes={changes}
            first={range.first}
            last={range.last}
            day={asOf}
            onChoose={(day, isMore) => session.change(setDay(day), isMore ? "replace" : "push")}
          />
        </>
      )}
      {failure && !session.network.value.failure && (
        <Failed class="day-note" failure={failure} onRetry={session.retry} />
      )}
      {known?.length === 0 && <p class="day-note">{t("dayNone")}</p>}
      <ChangeNote changes={changes} />
    </section>
  );
}

function DayField() {
  const session = useSession();
  const { asOf } = session.view.value;
  const choose = (day: string) => {
    if (day === "" || isDay(day)) session.change(setDay(day || null));
  };
  return (
    <>
      <button type="button" aria-pressed={asOf === null} onClick={() => session.change(setDay(null))}>
        {t("dayAll")}
      </button>
      <input
        type="date"
        aria-label={t("dayExact")}
        min={FIRST_DAY}
        max={LAST_DAY}
        value={asOf ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </>
  );
}

function Steps({ changes }: { readonly changes: readonly ChangeDay[] }) {
  const session = useSession();
  const { asOf } = session.view.value;
  const toward = (step: 1 | -1) =>
    asOf ? nextChange(changes, asOf, step) : (changes.at(step > 0 ? 0 : -1)?.day ?? null);
  return (
    <div class="day-steps">
      <Step name="dayPrevious" day={toward(-1)}>
        ‹
      </Step>
      <Play changes={changes} />
      <Step name="dayNext" day={toward(1)}>
        ›
      </Step>
    </div>
  );
}

interface StepProps {
  readonly name: "dayPrevious" | "dayNext";
  /** Null where no change is left in that direction. */
  readonly day: string | null;
  readonly children: string;
}

/** Not `disabled` at the end, which would take the focus from who steps by keyboard. */
function Step({ name, day, children }: StepProps) {
  const session = useSession();
  return (
    <button
      type="button"
      aria-label={t(name)}
      title={t(name)}
      aria-disabled={day === null}
      onClick={() => day && session.change(setDay(day))}
    >
      {children}
    </button>
  );
}

function ChangeNote({ changes }: { readonly changes: readonly ChangeDay[] }) {
  const { asOf } = useSession().view.value;
  const change = changes.find(({ day }) => day === asOf);
  const parts = [
    change?.begin ? t("dayBegin", { count: change.begin }) : "",
    change?.end ? t("dayEnd", { count: change.end }) : "",
  ];
  return (
    <p class="day-note" role="status">
      {parts.filter(Boolean).join(" · ")}
    </p>
  );
}
