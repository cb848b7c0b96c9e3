/** Properties with their labels; what is an address of the web is a link. */
import { webAddress } from "../../api/citations";
import type { Fact } from "../../api/details";
import { label } from "../../language/translate";
import { ExternalLink } from "./external-link";
import { valueText } from "./value-text";

export interface Row {
  readonly name: string;
  readonly text: string;
  readonly address?: string | null;
}

export function factRows(facts: readonly Fact[]): readonly Row[] {
  return facts.map((fact) => {
    const text = valueText(fact);
    const address = fact.property.datatype === "url" ? webAddress(text) : null;
    return { name: label(fact.property.label), text, address };
  });
}

export function Facts({ rows }: { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <dl class="facts">
      {rows.map(({ name, text, address }) => (
        <div key={name} class="facts-row">
          <dt>{name}</dt>
          <dd>{address ? <ExternalLink address={address}>{text}</ExternalLink> : text}</dd>
        </div>
      ))}
    </dl>
  );
}
