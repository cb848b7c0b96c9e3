/** The types that are in the picture, with their colors; a click hides a type and shows it again. */
import { useComputed } from "@preact/signals";
import { label, t } from "../../language/translate";
import { EMPTY_NETWORK } from "../../network/answer";
import type { Label } from "../../ontology/ontology";
import { toggleNodeType, toggleRelationshipType } from "../../state/changes";
import { useSession } from "../session-context";
import { Swatch } from "../swatch";
import { countByType } from "./count-by-type";
import "./legend.css";

export function Legend() {
  const session = useSession();
  const counts = useComputed(() => countByType(session.network.value.value ?? EMPTY_NETWORK));
  const ontology = session.ontology.value.value;
  const { hiddenNodeTypes, hiddenRelationshipTypes } = session.view.value;
  if (!ontology || counts.value.nodes.size === 0) return null;
  return (
    <section class="legend" aria-labelledby="legend-title">
      <h2 id="legend-title">{t("legend")}</h2>
      <Types
        types={ontology.nodeTypes}
        counts={counts.value.nodes}
        hidden={hiddenNodeTypes}
        onToggle={(type) => session.change(toggleNodeType(type))}
      />
      <Types
        types={ontology.relationshipTypes}
        counts={counts.value.relationships}
        hidden={hiddenRelationshipTypes}
        onToggle={(type) => session.change(toggleRelationshipType(type))}
      />
    </section>
  );
}

interface TypesProps {
  readonly types: readonly { readonly type: string; readonly label: Label; readonly color: string }[];
  readonly counts: ReadonlyMap<string, number>;
  readonly hidden: readonly string[];
  onToggle(type: string): void;
}

function Types({ types, counts, hidden, onToggle }: TypesProps) {
  const present = types.filter(({ type }) => counts.has(type));
  return (
    <ul class="legend-types">
      {present.map(({ type, label: name, color }) => (
        <li key={type}>
          <button
            type="button"
            class="legend-type"
            aria-pressed={!hidden.includes(type)}
            onClick={() => onToggle(type)}
          >
            <Swatch color={color} />
            <span class="legend-name">{label(name)}</span>
            <span class="legend-count">{counts.get(type)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
