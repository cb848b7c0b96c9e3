/** Everything about one node: `await nodeDetail(client, ontology, type, { id, asOf }, signal)`; null where it is not there. */
import type { Citation } from "./citations";
import type { Client } from "./client";
import { betweenDocument, nodeDocument, pageDocument } from "./detail-documents";
import {
  type ConnectionPart,
  type NodeTypePart,
  ownProperties,
  type PropertyPart,
  type RelationshipTypePart,
  type Types,
} from "./ontology-parts";

export interface Fact {
  readonly property: PropertyPart;
  readonly value: unknown;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface WalkedRelationship {
  readonly id: string;
  readonly type: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly from: Named;
  readonly to: Named;
  readonly sources: readonly Citation[];
}

export interface EvidenceHop {
  readonly reversed: boolean;
  readonly relationship: WalkedRelationship;
}

export interface Evidence {
  readonly pattern: string;
  readonly hops: readonly EvidenceHop[];
}

export interface EdgeDetail {
  readonly id: string;
  readonly since: string | null;
  readonly until: string | null;
  /** Null where the relationship has none. */
  readonly weight: number | null;
  readonly node: Named & { readonly __typename: string; readonly key: string };
  readonly facts: readonly Fact[];
  readonly sources: readonly Citation[];
  readonly evidence: readonly Evidence[];
}

export interface ConnectionDetail {
  readonly connection: ConnectionPart;
  /** Its place among the connections of its node's type. */
  readonly place: number;
  readonly relationship: RelationshipTypePart;
  readonly totalCount: number;
  readonly edges: readonly EdgeDetail[];
  /** Null where no more follow. */
  readonly next: string | null;
}

export interface NodeDetail extends Named {
  readonly type: NodeTypePart;
  readonly key: string;
  readonly aliases: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
  readonly facts: readonly Fact[];
  readonly sources: readonly Citation[];
  /** Derived ones first; of recorded ones those that have something. */
  readonly connections: readonly ConnectionDetail[];
}

export interface Asked {
  readonly id: string;
  readonly asOf: string | null;
}

type RawEdge = Omit<EdgeDetail, "facts"> & Readonly<Record<string, unknown>>;
interface RawConnection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly RawEdge[];
}
type RawNode = Omit<NodeDetail, "type" | "facts" | "connections"> & Readonly<Record<string, unknown>>;
interface Answer {
  readonly found: { readonly nodes: readonly RawNode[] } | null;
}

export async function nodeDetail(
  client: Client,
  types: Types,
  type: NodeTypePart,
  asked: Asked,
  signal?: AbortSignal,
): Promise<NodeDetail | null> {
  const node = await askNode(client, nodeDocument(types, type), { ...asked }, signal);
  if (!node) return null;
  const { id, key, name, aliases, since, until, sources } = node;
  const connections = readConnections(types, type, node);
  return {
    id,
    type,
    key,
    name,
    aliases,
    since,
    until,
    sources,
    facts: readFacts(type.properties, node),
    connections,
  };
}

export async function connectionPage(
  client: Client,
  types: Types,
  type: NodeTypePart,
  { place, next }: ConnectionDetail,
  asked: Asked,
): Promise<ConnectionDetail | null> {
  const document = pageDocument(types, type, place);
  const node = await askNode(client, document, { ...asked, after: next });
  return (node && readConnections(types, type, node)[0]) ?? null;
}

export async function relationshipsBetween(
  client: Client,
  types: Types,
  ends: { readonly type: NodeTypePart; readonly other: string; readonly otherType: string },
  asked: Asked,
  signal?: AbortSignal,
): Promise<readonly ConnectionDetail[]> {
  const document = betweenDocument(types, ends.type, ends.otherType);
  const node = await askNode(client, document, { ...asked, other: ends.other }, signal);
  return node ? readConnections(types, ends.type, node) : [];
}

async function askNode(
  client: Client,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<RawNode | null> {
  const { found } = await client.askText<Answer>(document, variables, signal);
  return found?.nodes[0] ?? null;
}

/** The node's type where nothing else tells it; null where there is no such node. */
export async function nodeTypeOf(client: Client, id: string, signal?: AbortSignal): Promise<string | null> {
  const document = "query TypeOf($id: ID!) { node(id: $id) { __typename } }";
  type Named = { readonly node: { readonly __typename: string } | null };
  const { node } = await client.askText<Named>(document, { id }, signal);
  return node?.__typename ?? null;
}

function readConnections(types: Types, type: NodeTypePart, node: RawNode): readonly ConnectionDetail[] {
  const read = type.connections.flatMap((connection, place) => {
    const raw = node[`c${place}`] as RawConnection | undefined;
    const relationship = types.relationshipType(connection.type);
    if (!raw || !relationship || (raw.totalCount === 0 && !relationship.derived)) return [];
    const { totalCount, pageInfo } = raw;
    const edges = raw.edges.map((edge) => readEdge(relationship, edge));
    const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    return [{ connection, place, relationship, totalCount, edges, next }];
  });
  return read.sort((one, other) => Number(other.relationship.derived) - Number(one.relationship.derived));
}

function readEdge(relationship: RelationshipTypePart, edge: RawEdge): EdgeDetail {
  const { id, since, until, node } = edge;
  return {
    id,
    since,
    until,
    node,
    weight: edge.weight ?? null,
    facts: readFacts(relationship.properties, edge),
    sources: edge.sources ?? [],
    evidence: edge.evidence ?? [],
  };
}

function readFacts(
  properties: readonly PropertyPart[],
  record: Readonly<Record<string, unknown>>,
): readonly Fact[] {
  return ownProperties(properties)
    .map((property, place) => ({ property, value: record[`p${place}`] }))
    .filter(({ value }) => value !== null && value !== undefined && value !== "");
}
