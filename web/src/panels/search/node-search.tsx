/** A box that finds a node by its name: a combobox as ARIA describes it. */
import { useSignal } from "@preact/signals";
import { useEffect, useId, useMemo, useRef } from "preact/hooks";
import { t } from "../../language/translate";
import { Failed } from "../notice/failed";
import { useSession } from "../session-context";
import { optionId, SuggestionList } from "./suggestion-list";
import { createSuggestions, type Found } from "./suggestions";
import "./search.css";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface Props {
  readonly label: string;
  readonly isFocused?: boolean;
  onChoose(id: string): void;
}

export function NodeSearch({ label, isFocused = false, onChoose }: Props) {
  const session = useSession();
  const suggestions = useMemo(() => createSuggestions(session.client), [session]);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const text = useSignal("");
  const active = useSignal(0);
  const { value: found, failure } = suggestions.state.value;

  useEffect(() => {
    if (isFocused) input.current?.focus();
  }, [isFocused]);
  useEffect(() => suggestions.clear, [suggestions]);
  const type = (typed: string) => {
    text.value = typed;
    active.value = 0;
    suggestions.type(typed, session.view.peek().asOf);
  };
  const choose = ({ edges }: Found, place: number) => {
    const node = edges[place]?.node;
    if (!node) return;
    type("");
    onChoose(node.id);
  };
  const press = (event: KeyboardEvent) => {
    const count = found?.edges.length ?? 0;
    const step = STEPS[event.key];
    if (step && count) active.value = (active.value + step + count) % count;
    else if (event.key === "Enter" && !event.isComposing)
      suggestions.enter((list) => choose(list, active.value));
    else if (event.key === "Escape") type("");
    else return;
    event.preventDefault();
  };
  return (
    <search class="search">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={found !== null}
        aria-controls={list}
        aria-activedescendant={found?.edges.length ? optionId(list, active.value) : undefined}
        placeholder={t("searchHint")}
        autocomplete="off"
        maxLength={200}
        value={text.value}
        onInput={(event) => type(event.currentTarget.value)}
        onFocus={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={suggestions.clear}
      />
      {failure && (
        <Failed class="suggestions suggestions-none" failure={failure} onRetry={() => type(text.value)} />
      )}
      {found && (
        <SuggestionList
          id={list}
          found={found}
          active={active.value}
          onChoose={(place) => choose(found, place)}
        />
      )}
    </search>
  );
}
