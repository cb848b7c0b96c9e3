import { type ChangeDay, dayNumber } from "../../network/dates";

interface Props {
  readonly changes: readonly ChangeDay[];
  readonly first: string;
  readonly last: string;
}

const HEIGHT = 10;

/** A mark for each day of change: up for what begins, down for what ends, the longer the more. For the eye only. */
export function Ticks({ changes, first, last }: Props) {
  const start = dayNumber(first);
  const span = Math.max(dayNumber(last) - start, 1);
  const most = Math.max(1, ...changes.flatMap(({ begin, end }) => [begin, end]));
  const length = (count: number) => (count === 0 ? 0 : 3 + ((HEIGHT - 3) * count) / most);
  return (
    <svg class="day-ticks" viewBox={`0 0 1000 ${2 * HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {changes.map(({ day, begin, end }) => {
        const x = (1000 * (dayNumber(day) - start)) / span;
        return <line key={day} x1={x} x2={x} y1={HEIGHT - length(begin)} y2={HEIGHT + length(end)} />;
      })}
    </svg>
  );
}
