import { Fragment } from "preact";
import type { TypeName } from "../../api/names";
import { label } from "../../language/translate";
import type { Label } from "../../ontology/ontology";
import { Swatch } from "../swatch";
import { WeakCheck, type WeakChecks } from "./weak-check";

interface Props {
  readonly title: string;
  readonly types: readonly {
    readonly type: TypeName;
    readonly label: Label;
    readonly color: string;
    readonly derived?: boolean;
  }[];
  readonly counts: ReadonlyMap<TypeName, number>;
  readonly hidden: readonly TypeName[];
  /** Whether the swatch is that of a line. */
  readonly isLine: boolean;
  /** The weak ones of each type; null where there cannot be any. */
  readonly weak: WeakChecks | null;
  onToggle(type: TypeName): void;
}

/** The types that are in the picture; a hidden one stays listed. */
export function TypeChecks({ title, types, counts, hidden, isLine, weak, onToggle }: Props) {
  const present = types.filter(
    ({ type }) => counts.has(type) || hidden.includes(type) || weak?.hidden.includes(type),
  );
  return (
    <fieldset class="checks">
      <legend>{title}</legend>
      {present.map(({ type, label: name, color, derived }) => (
        <Fragment key={type}>
          <label class="check">
            <input type="checkbox" checked={!hidden.includes(type)} onChange={() => onToggle(type)} />
            <Swatch color={color} isLine={isLine} isDashed={derived ?? false} />
            <span class="check-name">{label(name)}</span>
            <span class="count">{counts.get(type) ?? 0}</span>
          </label>
          {weak && <WeakCheck type={type} color={color} checks={weak} isTypeHidden={hidden.includes(type)} />}
        </Fragment>
      ))}
    </fieldset>
  );
}
