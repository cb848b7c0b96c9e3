import { legible } from "../canvas/colors";
import { UNKNOWN_COLOR } from "../ontology/ontology";
import { ground } from "./ground";

interface Props {
  readonly color: string | undefined;
  readonly isLine?: boolean;
}

/** The color of a type beside its name, as the picture draws it; it says nothing to a screen reader that the name does not. */
export function Swatch({ color, isLine = false }: Props) {
  const name = isLine ? "swatch swatch-line" : "swatch";
  const plain = color ?? UNKNOWN_COLOR;
  const backgroundColor = ground.value ? legible(plain, ground.value) : plain;
  return <span class={name} aria-hidden="true" style={{ backgroundColor }} />;
}
