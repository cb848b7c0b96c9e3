/** The search box: a combobox as ARIA describes it. Choosing a suggestion begins there. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { t } from "../../language/translate";
import { startAt } from "../../state/changes";
import { useSession } from "../session-context";
import { optionId, SuggestionList } from "./suggestion-list";
import { createSuggestions } from "./suggestions";
import "./search.css";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export function Search() {
  const session = useSession();
  const suggestions = useMemo(() => createSuggestions(session.client), [session]);
  const text = useSignal("");
  const active = useSignal(0);
  const found = suggestions.state.value.value;
  const isOpen = found !== null;

  const type = (typed: string) => {
    text.value = typed;
    active.value = 0;
    suggestions.type(typed, session.view.peek().asOf);
  };
  const choose = (place: number) => {
    const node = found?.edges[place]?.node;
    if (!node) return;
    type("");
    session.change(startAt(node.id));
  };
  const press = (event: KeyboardEvent) => {
    const count = found?.edges.length ?? 0;
    const step = STEPS[event.key];
    if (step && count) active.value = (active.value + step + count) % count;
    else if (event.key === "Enter" && !event.isComposing) choose(active.value);
    else if (event.key === "Escape") type("");
    else return;
    event.preventDefault();
  };
  return (
    <search class="search">
      <input
        type="text"
        role="combobox"
        aria-label={t("search")}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls="suggestions"
        aria-activedescendant={found?.edges.length ? optionId(active.value) : undefined}
        placeholder={t("searchHint")}
        autocomplete="off"
        maxLength={200}
        value={text.value}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={suggestions.clear}
      />
      {isOpen && <SuggestionList found={found} text={text.value} active={active.value} onChoose={choose} />}
    </search>
  );
}
