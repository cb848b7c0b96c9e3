/** A type's name in GraphQL. Any string, since a deployment may have another ontology than the one shipped. */
export type TypeName = string;

/** The name of a pattern by which derived relationships hold; like types, patterns are the deployment's. */
export type PatternName = string;
