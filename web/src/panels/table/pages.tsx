import { t } from "../../language/translate";

/** Rows of a page. */
export const ROWS = 100;

interface Props {
  readonly start: number;
  readonly count: number;
  onGo(page: number): void;
}

export function Pages({ start, count, onGo }: Props) {
  if (count <= ROWS) return null;
  const page = start / ROWS;
  const end = Math.min(start + ROWS, count);
  return (
    <div class="table-pages">
      <button
        type="button"
        aria-label={t("tablePrevious")}
        disabled={start === 0}
        onClick={() => onGo(page - 1)}
      >
        ‹
      </button>
      <span role="status">{t("tablePage", { first: start + 1, last: end, count })}</span>
      <button
        type="button"
        aria-label={t("tableNext")}
        disabled={end >= count}
        onClick={() => onGo(page + 1)}
      >
        ›
      </button>
    </div>
  );
}
