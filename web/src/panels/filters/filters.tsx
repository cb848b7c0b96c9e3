/** The legend and the filters in one: types with color and count, to be hidden; least strength; text. They ask nothing. */
import { useComputed } from "@preact/signals";
import { weakName } from "../../canvas/describe";
import { t } from "../../language/translate";
import { EMPTY_NETWORK } from "../../network/answer";
import { shownOf } from "../../network/shown";
import { filter, showAll, toggleNodeType, toggleRelationshipType, toggleWeakType } from "../../state/changes";
import { useSession } from "../session-context";
import { countByType } from "./count-by-type";
import { LeastWeight } from "./least-weight";
import { TypeChecks } from "./type-checks";
import "./filters.css";

export function Filters() {
  const session = useSession();
  const network = useComputed(() => session.network.value.value ?? EMPTY_NETWORK);
  const counts = useComputed(() => countByType(network.value));
  const ontology = session.ontology.value.value;
  const { hiddenNodeTypes, hiddenRelationshipTypes, hiddenWeakTypes, text } = session.view.value;
  if (!ontology || network.value.nodes.length === 0) return null;
  return (
    <section class="filters" aria-labelledby="filters-title">
      <div class="filters-head">
        <h2 id="filters-title">{t("filtersAndLegend")}</h2>
        <HiddenSum />
      </div>
      <TypeChecks
        title={t("nodeTypes")}
        types={ontology.nodeTypes}
        counts={counts.value.nodes}
        hidden={hiddenNodeTypes}
        isLine={false}
        weak={null}
        onToggle={(type) => session.change(toggleNodeType(type))}
      />
      <TypeChecks
        title={t("relationships")}
        types={ontology.relationshipTypes}
        counts={counts.value.relationships}
        hidden={hiddenRelationshipTypes}
        isLine={true}
        weak={{
          counts: counts.value.weak,
          hidden: hiddenWeakTypes,
          nameOf: (type) => weakName(ontology, type),
          onToggle: (type) => session.change(toggleWeakType(type)),
        }}
        onToggle={(type) => session.change(toggleRelationshipType(type))}
      />
      <LeastWeight network={network.value} />
      <label class="filters-field">
        {t("filterText")}
        <input
          type="search"
          value={text}
          maxLength={200}
          onInput={(event) => session.change(filter({ text: event.currentTarget.value }), "replace")}
        />
      </label>
    </section>
  );
}

function HiddenSum() {
  const session = useSession();
  const { hidden } = shownOf(session.network.value.value ?? EMPTY_NETWORK, session.view.value);
  return (
    <p class="filters-hidden" role="status">
      {hidden > 0 && (
        <>
          {t("hiddenSum", { count: hidden })}{" "}
          <button type="button" class="plain" onClick={() => session.change(showAll)}>
            {t("showAll")}
          </button>
        </>
      )}
    </p>
  );
}
