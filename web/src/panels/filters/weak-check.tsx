import type { TypeName } from "../../api/names";
import { Swatch } from "../swatch";

export interface WeakChecks {
  readonly counts: ReadonlyMap<TypeName, number>;
  readonly hidden: readonly TypeName[];
  nameOf(type: TypeName): string;
  onToggle(type: TypeName): void;
}

interface Props {
  readonly type: TypeName;
  readonly color: string;
  readonly checks: WeakChecks;
  /** Then there is nothing to switch: the weak ones are hidden with the others. */
  readonly isTypeHidden: boolean;
}

/** Below its type, whose count holds these too: what a dotted line is, and the switch that hides such lines alone. */
export function WeakCheck({ type, color, checks, isTypeHidden }: Props) {
  const { counts, hidden, nameOf, onToggle } = checks;
  const isHidden = hidden.includes(type);
  if (!counts.has(type) && !isHidden) return null;
  return (
    <label class="check check-within">
      <input
        type="checkbox"
        checked={!isHidden && !isTypeHidden}
        disabled={isTypeHidden}
        onChange={() => onToggle(type)}
      />
      <Swatch color={color} isLine isDotted />
      <span class="check-name">{nameOf(type)}</span>
      <span class="count">{counts.get(type) ?? 0}</span>
    </label>
  );
}
