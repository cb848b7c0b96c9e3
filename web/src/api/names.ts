/** A type's name in GraphQL. Any string, since a deployment may have another ontology than the one shipped. */
export type TypeName = string;
