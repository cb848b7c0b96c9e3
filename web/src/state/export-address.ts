/** Where the server gives the file of what is seen: the same arguments as the network's. */
import type { Ontology } from "../ontology/ontology";
import { networkArguments } from "./network-arguments";
import type { NetworkSelection } from "./view";

export function exportAddress(
  dialect: string,
  view: NetworkSelection,
  ontology: Ontology,
  language: string | null = null,
): string {
  const { around, depth, limit, asOf } = view;
  const given = new URLSearchParams({ depth: String(depth), limit: String(limit) });
  if (language) given.append("language", language);
  for (const id of around) given.append("around", id);
  if (asOf) given.append("asOf", asOf);
  const { relationshipTypes, nodeTypes } = networkArguments(view, ontology);
  for (const [name, types] of Object.entries({ relationshipTypes, nodeTypes })) {
    if (types) given.append(name, [types].flat().join(","));
  }
  return `/export/${encodeURIComponent(dialect)}?${given}`;
}
