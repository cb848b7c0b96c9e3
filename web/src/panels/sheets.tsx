/** On a narrow screen: a bar of buttons, each of which brings a panel up from below. */
import { effect, type Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type TextKey, t } from "../language/translate";
import { openPanel } from "../state/changes";
import { useSession } from "./session-context";
import "./sheets.css";

export type Sheet = "filters" | "detail" | null;

const SHEETS: readonly { readonly sheet: Exclude<Sheet, null>; readonly name: TextKey }[] = [
  { sheet: "filters", name: "tabFilters" },
  { sheet: "detail", name: "detail" },
];

export function Sheets({ sheet }: { readonly sheet: Signal<Sheet> }) {
  const session = useSession();
  const isTable = session.view.value.panel === "table" && sheet.value === null;
  useEffect(() => followSelection(sheet, session), [session]);
  const show = (next: Sheet, table: boolean) => {
    sheet.value = next;
    if ((session.view.peek().panel === "table") !== table)
      session.change(openPanel(table ? "table" : null), "replace");
    if (next) document.getElementById(`sheet-${next}`)?.focus({ preventScroll: true });
  };
  const isPicture = sheet.value === null && !isTable;
  return (
    <nav class="sheets" aria-label={t("tabs")}>
      <button type="button" aria-pressed={isPicture} onClick={() => show(null, false)}>
        {t("tabPicture")}
      </button>
      {SHEETS.map(({ sheet: each, name }) => (
        <button
          key={each}
          type="button"
          aria-pressed={sheet.value === each}
          onClick={() => show(sheet.value === each ? null : each, false)}
        >
          {t(name)}
        </button>
      ))}
      <button type="button" aria-pressed={isTable} onClick={() => show(null, !isTable)}>
        {t("table")}
      </button>
    </nav>
  );
}

/** What is selected is read about, and so is a path. */
function followSelection(sheet: Signal<Sheet>, { view }: ReturnType<typeof useSession>): () => void {
  let last = "";
  return effect(() => {
    const { selected, panel, from, to } = view.value;
    const next = JSON.stringify([selected, panel === "path", from, to]);
    if (next !== last && (selected || panel === "path")) sheet.value = "detail";
    last = next;
  });
}
