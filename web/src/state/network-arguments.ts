/** What `network` and `GET /export/{dialect}` are asked for a view, so that the file holds what is seen. */
import type { NetworkQueryVariables } from "../api/generated/graphql";
import type { Ontology } from "../ontology/ontology";
import type { NetworkSelection } from "./view";

export function networkArguments(view: NetworkSelection, ontology: Ontology): NetworkQueryVariables {
  const { around, depth, limit, nodeTypes, asOf } = view;
  return {
    around: [...around],
    depth,
    limit,
    // The server's default is all recorded types; the explorer shows derived ones too.
    relationshipTypes: [...(view.relationshipTypes ?? ontology.relationshipTypes.map(({ type }) => type))],
    nodeTypes: nodeTypes && [...nodeTypes],
    asOf,
  };
}
