/** The selection of `sources`: what a citation shows, as far as this deployment's type `Source` has it. */
import type { Types } from "./ontology-parts";

export interface Citation {
  readonly locator: string;
  readonly source: {
    readonly id: string;
    readonly name: string;
    readonly title?: string | null;
    readonly url?: string | null;
  };
}

export function citationSelection(types: Types): string {
  const properties = types.nodeTypeNamed("Source")?.properties ?? [];
  const title = properties.some(({ name }) => name === "title") ? "title" : "";
  const url = properties.find(({ datatype }) => datatype === "url");
  return `sources { locator source { id: nodeId name ${title} ${url ? `url: ${url.name}` : ""} } }`;
}

export function citationTitle({ source }: Citation): string {
  return source.title || source.name;
}

/** The address where it is one that may be opened: no other scheme than the web's. */
export function webAddress(text: string | null | undefined): string | null {
  const address = text && URL.canParse(text) ? new URL(text) : null;
  return address && /^https?:$/.test(address.protocol) ? address.href : null;
}
