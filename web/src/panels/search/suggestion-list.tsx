import { label, t } from "../../language/translate";
import { useSession } from "../session-context";
import { Swatch } from "../swatch";
import type { Found } from "./suggestions";

interface Props {
  readonly id: string;
  readonly found: Found;
  readonly active: number;
  onChoose(place: number): void;
}

export function optionId(list: string, place: number): string {
  return `${list}-${place}`;
}

export function SuggestionList({ id: list, found, active, onChoose }: Props) {
  const ontology = useSession().ontology.value.value;
  return (
    <div class="suggestions">
      <p role="status" class={found.edges.length ? "visually-hidden" : "suggestions-none"}>
        {found.edges.length
          ? t("searchFound", { count: found.totalCount })
          : t("searchNone", { text: found.text })}
      </p>
      <div id={list} role="listbox" tabIndex={-1} aria-label={t("search")}>
        {found.edges.map(({ node }, place) => {
          const type = ontology?.nodeTypeNamed(node.__typename);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the focus, and takes the keys.
            <div
              key={node.id}
              id={optionId(list, place)}
              role="option"
              tabIndex={-1}
              aria-selected={place === active}
              class="suggestion"
              // The input keeps the focus, without which the list would close.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(place)}
            >
              <Swatch color={type?.color} />
              <span class="suggestion-name clamped" title={node.name}>
                {node.name}
              </span>
              <span class="suggestion-type">{type ? label(type.label) : node.__typename}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
