/** The properties that all of some types have, so that the page tells them once. */
import type { Property } from "../ontology/ontology";

interface Typed {
  readonly properties: readonly Property[];
}

export function sharedProperties(types: readonly Typed[]): readonly Property[] {
  const [first, ...others] = types;
  // Where there is one type alone, nothing is shared.
  if (!first || others.length === 0) return [];
  return first.properties.filter((each) => others.every(({ properties }) => properties.some(same(each))));
}

export function ownProperties({ properties }: Typed, shared: readonly Property[]): readonly Property[] {
  return properties.filter((each) => !shared.some(same(each)));
}

function same(one: Property): (other: Property) => boolean {
  const told = JSON.stringify(one);
  return (other) => JSON.stringify(other) === told;
}
