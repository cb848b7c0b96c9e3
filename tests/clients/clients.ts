/** The three clients, made as docs/clients.md makes them, behind what the scenarios need of them. */
import type { OperationVariables } from "@apollo/client";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { type DefinitionNode, Kind } from "graphql";
import {
  createOperationDescriptor,
  fetchQuery,
  type GraphQLTaggedNode,
  getRequest,
  type OperationType,
} from "relay-runtime";
import { Client, fetchExchange } from "urql";
import { apolloClient } from "./src/apollo";
import introspection from "./src/gql/introspection";
import { relayEnvironment } from "./src/relay/environment";
import { QUERIES } from "./src/scenarios";
import { urqlClient } from "./src/urql";

/** Asks the server, and gives back how to read the same from the cache alone, later: null if not all is there. */
export type Open = <Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<() => Promise<Data | null>>;

function apollo(url: string): Open {
  const client = apolloClient(url);
  return async (query, variables) => {
    await client.query({ query, variables } as Parameters<typeof client.query>[0]);
    return async () => client.readQuery({ query, variables });
  };
}

const urql = (client: Client): Open => {
  return async (document, variables) => {
    const { error } = await client.query(document, variables).toPromise();
    if (error) throw error;
    return async () => {
      const result = await client.query(document, variables, { requestPolicy: "cache-only" });
      return result.data ?? null;
    };
  };
};

const isOperation = (node: DefinitionNode) => node.kind === Kind.OPERATION_DEFINITION;

/** Relay compiles documents itself: the one of the same name, written from the same file. */
function compiled(document: TypedDocumentNode<unknown, never>): GraphQLTaggedNode {
  const operation = document.definitions.find(isOperation);
  return QUERIES[operation?.name?.value as keyof typeof QUERIES];
}

function relay(url: string): Open {
  const environment = relayEnvironment(url);
  return async (document, variables) => {
    const query = compiled(document as TypedDocumentNode<unknown, never>);
    const operation = createOperationDescriptor(getRequest(query), variables);
    environment.retain(operation);
    await fetchQuery<OperationType>(environment, query, variables).toPromise();
    return async () => {
      const { data, isMissingData } = environment.lookup(operation.fragment);
      return isMissingData ? null : (data as never);
    };
  };
}

export const NAMES = ["relay", "apollo", "urql"] as const;
export type Name = (typeof NAMES)[number];
type Clients = Readonly<Record<Name, (url: string) => Open>>;

export const CLIENTS: Clients = { relay, apollo, urql: (url) => urql(urqlClient(url)) };

/** graphcache as it is by itself: whatever has an id has a key. docs/clients.md says now what has none. */
const keyedById = (url: string) =>
  new Client({
    url,
    exchanges: [cacheExchange({ schema: introspection }), fetchExchange],
    preferGetMethod: false,
  });

/** The clients as they were made while edges and nodes of networks had ids. */
export const CLIENTS_BEFORE: Clients = { ...CLIENTS, urql: (url) => urql(keyedById(url)) };
