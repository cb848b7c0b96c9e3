import { UNKNOWN_COLOR } from "../ontology/ontology";

/** The color of a type beside its name; it says nothing to a screen reader that the name does not. */
export function Swatch({ color }: { readonly color: string | undefined }) {
  return <span class="swatch" aria-hidden="true" style={{ backgroundColor: color ?? UNKNOWN_COLOR }} />;
}
