import { UNKNOWN_COLOR } from "../ontology/ontology";

interface Props {
  readonly color: string | undefined;
  readonly isLine?: boolean;
}

/** The color of a type beside its name; it says nothing to a screen reader that the name does not. */
export function Swatch({ color, isLine = false }: Props) {
  const name = isLine ? "swatch swatch-line" : "swatch";
  return <span class={name} aria-hidden="true" style={{ backgroundColor: color ?? UNKNOWN_COLOR }} />;
}
