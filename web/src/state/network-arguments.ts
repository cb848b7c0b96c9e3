/** What `network` and `GET /export/{dialect}` are asked for a view, so that the file holds what is seen. */
import type { NetworkQueryVariables } from "../api/generated/graphql";
import type { Network } from "../network/answer";
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

/** The nodes of a picture and where its layout put them: beside these, only what is new gets a place. */
export function pinnedNodes({ nodes }: Network): NonNullable<NetworkQueryVariables["pinned"]> {
  return nodes.flatMap(({ id, x, y }) => (x === null || y === null ? [] : [{ id, x, y }]));
}
