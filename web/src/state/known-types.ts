/** Leaves out of a view the types that this deployment's ontology does not have, as an old link may name. */
import type { TypeName } from "../api/names";
import { type Ontology, weakPatterns } from "../ontology/ontology";
import type { View } from "./view";

export function withKnownTypes(
  view: View,
  ontology: Ontology,
): { readonly view: View; readonly unknown: readonly TypeName[] } {
  const unknown = new Set<TypeName>();
  const node = keep((type) => ontology.nodeType(type) !== undefined, unknown);
  const relationship = keep((type) => ontology.relationshipType(type) !== undefined, unknown);
  const weak = keep((type) => weakPatterns(ontology.relationshipType(type)).length > 0, unknown);
  const known: View = {
    ...view,
    nodeTypes: view.nodeTypes && orAll(node(view.nodeTypes)),
    relationshipTypes: view.relationshipTypes && orAll(relationship(view.relationshipTypes)),
    hiddenNodeTypes: node(view.hiddenNodeTypes),
    hiddenRelationshipTypes: relationship(view.hiddenRelationshipTypes),
    hiddenWeakTypes: weak(view.hiddenWeakTypes),
  };
  return unknown.size ? { view: known, unknown: [...unknown] } : { view, unknown: [] };
}

function keep(isKnown: (type: TypeName) => boolean, unknown: Set<TypeName>) {
  return (types: readonly TypeName[]): readonly TypeName[] => {
    for (const type of types) if (!isKnown(type)) unknown.add(type);
    return types.filter(isKnown);
  };
}

function orAll(types: readonly TypeName[]): readonly TypeName[] | null {
  return types.length ? types : null;
}
