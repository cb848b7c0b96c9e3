/** What a session asks the server. */
import type { Client } from "../api/client";
import { isRefusal, RequestFailed } from "../api/failure";
import { NetworkDocument, OntologyDocument, PathsDocument } from "../api/generated/graphql";
import { EMPTY_NETWORK, isNetwork, type Network, readNetwork } from "../network/answer";
import type { Path } from "../network/path";
import { type Ontology, readOntology } from "../ontology/ontology";
import { networkArguments, pinnedNodes } from "./network-arguments";
import { AROUND_MAXIMUM, type View } from "./view";

/** How many explanations are asked for, and of how many hops at most. */
const PATHS = 3;
const PATH_LENGTH = 4;

export async function askOntology(client: Client, signal: AbortSignal): Promise<Ontology> {
  const { ontology } = await client.ask(OntologyDocument, {}, signal);
  return readOntology(ontology ?? { nodeTypes: [], relationshipTypes: [] });
}

export async function askNetwork(
  client: Client,
  view: View,
  ontology: Ontology,
  signal: AbortSignal,
  pinned?: Network,
): Promise<Network> {
  const count = view.around.length;
  if (count > AROUND_MAXIMUM) throw new RequestFailed({ kind: "too many", count, most: AROUND_MAXIMUM });
  const asked = { ...networkArguments(view, ontology), ...(pinned && { pinned: pinnedNodes(pinned) }) };
  const { network } = await client.ask(NetworkDocument, asked, signal).catch(orNoNetwork);
  if (network && !isNetwork(network)) throw new Error("the network has another shape than was asked for");
  if (!network) return EMPTY_NETWORK;
  return { ...readNetwork(network, ontology), ...(pinned && { isUpdate: true }) };
}

/**
 * The server refuses a network around nodes none of which is there. To a reader that is no failure: on an earlier day a
 * picture may be empty, and the page tells which nodes are missing.
 */
function orNoNetwork(error: unknown): { readonly network: null } {
  if (isRefusal(error, "BAD_ID")) return { network: null };
  throw error;
}

export async function askPath(
  client: Client,
  { relationshipTypes, asOf }: View,
  ontology: Ontology,
  ends: { readonly from: string; readonly to: string },
  signal: AbortSignal,
): Promise<readonly Path[]> {
  // The server refuses derived ones here: they are what paths explain.
  const recorded = relationshipTypes?.filter((type) => !ontology.relationshipType(type)?.derived);
  const asked = {
    ...ends,
    maxLength: PATH_LENGTH,
    first: PATHS,
    relationshipTypes: recorded?.length ? recorded : null,
    asOf,
  };
  const { paths } = await client.ask(PathsDocument, asked, signal);
  return paths?.nodes ?? [];
}
