import type { TypeName } from "../../api/names";
import { label } from "../../language/translate";
import type { Label } from "../../ontology/ontology";
import { Swatch } from "../swatch";

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
  onToggle(type: TypeName): void;
}

/** The types that are in the picture; a hidden one stays listed. */
export function TypeChecks({ title, types, counts, hidden, isLine, onToggle }: Props) {
  const present = types.filter(({ type }) => counts.has(type) || hidden.includes(type));
  return (
    <fieldset class="checks">
      <legend>{title}</legend>
      {present.map(({ type, label: name, color, derived }) => (
        <label key={type} class="check">
          <input type="checkbox" checked={!hidden.includes(type)} onChange={() => onToggle(type)} />
          <Swatch color={color} isLine={isLine} isDashed={derived ?? false} />
          <span class="check-name">{label(name)}</span>
          <span class="count">{counts.get(type) ?? 0}</span>
        </label>
      ))}
    </fieldset>
  );
}
