/** The query of a view, as GraphiQL opens it. */
import { NetworkDocument } from "../../api/generated/graphql";
import type { Ontology } from "../../ontology/ontology";
import { networkArguments } from "../../state/network-arguments";
import type { NetworkSelection } from "../../state/view";

export interface AskedQuery {
  readonly query: string;
  readonly variables: string;
}

export function queryOf(view: NetworkSelection, ontology: Ontology): AskedQuery {
  const variables = JSON.stringify(networkArguments(view, ontology), null, 2);
  return { query: NetworkDocument.toString().trim(), variables };
}

export function graphiqlAddress({ query, variables }: AskedQuery): string {
  return `/graphiql?${new URLSearchParams({ query, variables })}`;
}
