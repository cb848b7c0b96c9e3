/** What the server is asked for: how far, how many, which relationships. Unlike filters it changes what a file holds. */
import { label, t } from "../../language/translate";
import type { RelationshipType } from "../../ontology/ontology";
import { setDepth, setLimit, setRelationshipTypes } from "../../state/changes";
import { DEPTH_MAXIMUM, LIMIT_MAXIMUM } from "../../state/view";
import { useSession } from "../session-context";
import { Swatch } from "../swatch";

const DEPTHS = Array.from({ length: DEPTH_MAXIMUM + 1 }, (_, depth) => depth);

export function Asked() {
  const session = useSession();
  const { depth, limit, relationshipTypes } = session.view.value;
  return (
    <details class="asked" open={relationshipTypes !== null}>
      <summary>{t("asked")}</summary>
      <p class="asked-hint">{t("askedHint")}</p>
      <label class="asked-field">
        {t("depth")}
        <select
          value={depth}
          onChange={(event) => session.change(setDepth(Number(event.currentTarget.value)))}
        >
          {DEPTHS.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <label class="asked-field">
        {t("limit")}
        <input
          type="number"
          min={1}
          max={LIMIT_MAXIMUM}
          value={limit}
          onChange={(event) => {
            const given = event.currentTarget.valueAsNumber;
            if (Number.isFinite(given)) session.change(setLimit(given));
            // What is beyond the maximum, or no number, gives way to what is asked.
            event.currentTarget.value = String(session.view.peek().limit);
          }}
        />
      </label>
      <AskedTypes />
    </details>
  );
}

function AskedTypes() {
  const session = useSession();
  const types = session.ontology.value.value?.relationshipTypes ?? [];
  const all = types.map(({ type }) => type);
  const asked = session.view.value.relationshipTypes ?? all;
  const toggle = ({ type }: RelationshipType) => {
    const next = all.filter((each) => asked.includes(each) !== (each === type));
    session.change(setRelationshipTypes(next.length === all.length ? null : next));
  };
  return (
    <fieldset class="checks">
      <legend>{t("relationshipTypes")}</legend>
      {types.map((type) => (
        <label key={type.type} class="check">
          <input type="checkbox" checked={asked.includes(type.type)} onChange={() => toggle(type)} />
          <Swatch color={type.color} isLine isDashed={type.derived} />
          <span class="check-name">{label(type.label)}</span>
        </label>
      ))}
      {asked.length < all.length && (
        <button type="button" class="plain" onClick={() => session.change(setRelationshipTypes(null))}>
          {t("allTypes")}
        </button>
      )}
    </fieldset>
  );
}
