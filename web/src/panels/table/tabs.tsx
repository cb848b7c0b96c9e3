import { t } from "../../language/translate";

export type TableTab = "nodes" | "relationships";

interface Props {
  readonly tab: TableTab;
  readonly counts: Readonly<Record<TableTab, number>>;
  onChoose(tab: TableTab): void;
}

const TABS: readonly TableTab[] = ["nodes", "relationships"];

/** Tabs as ARIA describes them: arrow keys move between them. */
export function Tabs({ tab, counts, onChoose }: Props) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = TABS.find((each) => each !== tab) ?? tab;
    onChoose(other);
    document.getElementById(`table-tab-${other}`)?.focus();
  };
  return (
    <div role="tablist" class="table-tabs" aria-label={t("table")} onKeyDown={press}>
      {TABS.map((each) => (
        <button
          key={each}
          id={`table-tab-${each}`}
          type="button"
          role="tab"
          aria-selected={each === tab}
          aria-controls="table-grid"
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onChoose(each)}
        >
          {t(each)} <span class="count">{counts[each]}</span>
        </button>
      ))}
    </div>
  );
}
