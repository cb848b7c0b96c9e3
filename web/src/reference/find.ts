/** What of the ontology matches a text: a type whose own names do is kept whole, else the rows of it that do. */
import type { Connection, Label, NodeType, Property, RelationshipType } from "../ontology/ontology";
import type { Argument, DescribedType, Field } from "./described";

export function findNodeType(type: NodeType, text: string): NodeType | null {
  const matches = matcher(text);
  if (matches(type.name, type.type, type.singular, type.plural, ...words(type.label, type.description)))
    return type;
  const properties = type.properties.filter(propertyMatches(matches));
  const connections = type.connections.filter((each) => matches(...connectionWords(each)));
  return properties.length + connections.length > 0 ? { ...type, properties, connections } : null;
}

export function findRelationshipType(type: RelationshipType, text: string): RelationshipType | null {
  const matches = matcher(text);
  if (matches(type.type, ...words(type.label, type.description))) return type;
  const properties = type.properties.filter(propertyMatches(matches));
  const patterns = type.patterns.filter(({ name, label }) => matches(name, ...words(label)));
  return properties.length + patterns.length > 0 ? { ...type, properties, patterns } : null;
}

/** A field whose name or description matches is kept whole, else if one of its arguments does. */
export function findFields(fields: readonly Field[], text: string): readonly Field[] {
  const matches = matcher(text);
  return fields.filter((each) => [each, ...each.arguments].some(argumentMatches(matches)));
}

export function findArguments(given: readonly Argument[], text: string): readonly Argument[] {
  return given.filter(argumentMatches(matcher(text)));
}

export function findDescribedType(type: DescribedType, text: string): DescribedType | null {
  if (matcher(text)(type.name, ...words(type.description))) return type;
  const fields = findFields(type.fields, text);
  return fields.length > 0 ? { ...type, fields } : null;
}

function argumentMatches(matches: Matcher): (argument: Argument) => boolean {
  return ({ name, type, description }) => matches(name, type, ...words(description));
}

type Matcher = (...given: readonly string[]) => boolean;

/** Without regard to case and width; every word of the text must be found in one of those given. */
function matcher(text: string): Matcher {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  return (...given) => wanted.every((word) => given.some((each) => plain(each).includes(word)));
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function words(...labels: readonly (Label | null | undefined)[]): readonly string[] {
  return labels.flatMap((each) => (each ? [each.zh, each.en] : []));
}

function connectionWords({ field, label, type }: Connection): readonly string[] {
  return [field, type, ...words(label)];
}

function propertyMatches(matches: Matcher): (property: Property) => boolean {
  return ({ name, label, description, values }) =>
    matches(name, ...words(label, description)) ||
    values.some((each) => matches(each.value, ...words(each.label)));
}
