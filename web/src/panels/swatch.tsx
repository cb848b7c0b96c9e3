import { legible } from "../canvas/colors";
import { UNKNOWN_COLOR } from "../ontology/ontology";
import { ground } from "./ground";

interface Props {
  readonly color: string | undefined;
  readonly isLine?: boolean;
  /** As relationships are drawn that are derived. */
  readonly isDashed?: boolean;
  /** As those of them are drawn that are weak. */
  readonly isDotted?: boolean;
}

/** The color of a type beside its name, as the picture draws it; it says nothing to a screen reader that the name does not. */
export function Swatch({ color, isLine = false, isDashed = false, isDotted = false }: Props) {
  const name = `swatch${isLine ? " swatch-line" : ""}${isDashed ? " swatch-dashed" : ""}${isDotted ? " swatch-dotted" : ""}`;
  const plain = color ?? UNKNOWN_COLOR;
  const backgroundColor = ground.value ? legible(plain, ground.value) : plain;
  return <span class={name} aria-hidden="true" style={{ backgroundColor }} />;
}
