import type { TypeName } from "../../api/names";
import { label, t } from "../../language/translate";
import { useSession } from "../session-context";
import { Swatch } from "../swatch";

/** How many nodes of each type the graph holds. */
export function Counts({ counts }: { readonly counts: ReadonlyMap<TypeName, number> }) {
  const types = useSession().ontology.value.value?.nodeTypes ?? [];
  return (
    <section aria-labelledby="start-counts">
      <h2 id="start-counts">{t("startCounts")}</h2>
      <dl class="start-counts">
        {types
          .filter(({ type }) => counts.get(type))
          .map(({ type, label: name, color }) => (
            <div key={type}>
              <dt>
                <Swatch color={color} /> {label(name)}
              </dt>
              <dd>{counts.get(type)}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
