/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypeName as NodeType } from '../names';
import type { TypeName as RelationshipType } from '../names';
import type { PatternName as Pattern } from '../names';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/**
 * 事件的种类。
 * What an event tells.
 */
export type LiveEventKind =
  /**
   * 已订阅，此后的变化都会送到
   * It has begun; every revision after `sequence` will follow
   */
  | 'READY'
  /**
   * 一次写入
   * A revision was written
   */
  | 'REVISION'
  /**
   * 日志中没有 `after` 所说的位置：请重新读取，再从 `sequence` 继续
   * The log does not go on where `after` says: read anew what you show; events go on after `sequence`
   */
  | 'STALE';

export type { NodeType };

export type { Pattern };

/**
 * 图中已有的节点及其位置。
 * A node that a picture has already, with its place.
 */
export type PinnedNode = {
  /**
   * 全局标识，或类型:键。
   * A global id, or Type:key.
   */
  id: string;
  /**
   * 它在图中的横坐标，-1000000 至 1000000。
   * Where it stands, -1,000,000 to 1,000,000.
   */
  x: number;
  /**
   * 它在图中的纵坐标，-1000000 至 1000000。
   * Where it stands, -1,000,000 to 1,000,000.
   */
  y: number;
};

export type { RelationshipType };

/**
 * 所相符的，或相符的方式。
 * What the text matches, or how.
 */
export type SearchMatched =
  /**
   * 别名
   * One of its aliases
   */
  | 'ALIAS'
  /**
   * 名称或别名的拼音首字母
   * The first letters of that pinyin
   */
  | 'INITIALS'
  /**
   * 键
   * Its key
   */
  | 'KEY'
  /**
   * 名称
   * Its name
   */
  | 'NAME'
  /**
   * 名称或别名的拼音
   * The pinyin of its name or of an alias
   */
  | 'PINYIN'
  /**
   * 误打一个字母的拼音
   * That pinyin, but for one letter or two swapped ones
   */
  | 'PINYIN_SLIP'
  /**
   * 名称的简称
   * Its name, of which the text is a short form: 中行 of 中国银行
   */
  | 'SHORT_NAME';

export type ChangesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ChangesSubscription = { changes: { event: LiveEventKind, sequence: number, revision: { created: number, updated: number, deleted: number } | null } };

export type NetworkQueryVariables = Exact<{
  around: Array<string> | string;
  depth?: number | null | undefined;
  relationshipTypes?: Array<RelationshipType> | RelationshipType | null | undefined;
  nodeTypes?: Array<NodeType> | NodeType | null | undefined;
  limit?: number | null | undefined;
  pinned?: Array<PinnedNode> | PinnedNode | null | undefined;
  asOf?: string | null | undefined;
}>;


export type NetworkQuery = { network: { nodes: Array<{ type: NodeType, key: string, name: string, kind: string | null, degree: number, x: number | null, y: number | null, id: string }>, edges: Array<{ type: RelationshipType, source: string, target: string, since: string | null, until: string | null, weight: number, patterns: Array<Pattern> | null, id: string }>, omitted: Array<{ type: RelationshipType, count: number, node: string }> } | null };

export type OntologyQueryVariables = Exact<{ [key: string]: never; }>;


export type OntologyQuery = { ontology: { nodeTypes: Array<{ type: NodeType, name: string, color: string, singular: string, plural: string, label: { zh: string, en: string }, description: { zh: string, en: string } | null, properties: Array<{ name: string, datatype: string, label: { zh: string, en: string }, description: { zh: string, en: string } | null, values: Array<{ value: string, label: { zh: string, en: string } }> }>, connections: Array<{ field: string, type: RelationshipType, backward: boolean, ends: Array<NodeType>, label: { zh: string, en: string } }> }>, relationshipTypes: Array<{ type: RelationshipType, color: string, derived: boolean, from: Array<NodeType>, to: Array<NodeType>, label: { zh: string, en: string }, description: { zh: string, en: string } | null, properties: Array<{ name: string, datatype: string, label: { zh: string, en: string }, description: { zh: string, en: string } | null, values: Array<{ value: string, label: { zh: string, en: string } }> }>, patterns: Array<{ name: string, weak: boolean, label: { zh: string, en: string } }> }> } | null };

export type PropertyFragment = { name: string, datatype: string, label: { zh: string, en: string }, description: { zh: string, en: string } | null, values: Array<{ value: string, label: { zh: string, en: string } }> };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  maxLength?: number | null | undefined;
  first?: number | null | undefined;
  relationshipTypes?: Array<RelationshipType> | RelationshipType | null | undefined;
  asOf?: string | null | undefined;
}>;


export type PathsQuery = { paths: { nodes: Array<{ length: number, hops: Array<{ reversed: boolean, relationship: { type: RelationshipType, since: string | null, until: string | null, id: string, from:
            | { __typename: 'Activity', key: string, name: string, id: string }
            | { __typename: 'Area', key: string, name: string, id: string }
            | { __typename: 'Community', key: string, name: string, id: string }
            | { __typename: 'Indicator', key: string, name: string, id: string }
            | { __typename: 'Need', key: string, name: string, id: string }
            | { __typename: 'PartyOrganization', key: string, name: string, id: string }
            | { __typename: 'Project', key: string, name: string, id: string }
            | { __typename: 'Resource', key: string, name: string, id: string }
            | { __typename: 'Service', key: string, name: string, id: string }
            | { __typename: 'Source', key: string, name: string, id: string }
            | { __typename: 'Team', key: string, name: string, id: string }
            | { __typename: 'Unit', key: string, name: string, id: string }
            | { __typename: 'Venue', key: string, name: string, id: string }
          , to:
            | { __typename: 'Activity', key: string, name: string, id: string }
            | { __typename: 'Area', key: string, name: string, id: string }
            | { __typename: 'Community', key: string, name: string, id: string }
            | { __typename: 'Indicator', key: string, name: string, id: string }
            | { __typename: 'Need', key: string, name: string, id: string }
            | { __typename: 'PartyOrganization', key: string, name: string, id: string }
            | { __typename: 'Project', key: string, name: string, id: string }
            | { __typename: 'Resource', key: string, name: string, id: string }
            | { __typename: 'Service', key: string, name: string, id: string }
            | { __typename: 'Source', key: string, name: string, id: string }
            | { __typename: 'Team', key: string, name: string, id: string }
            | { __typename: 'Unit', key: string, name: string, id: string }
            | { __typename: 'Venue', key: string, name: string, id: string }
          , sources: Array<{ locator: string, source: { key: string, name: string, id: string } }> } }> }> } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  types?: Array<NodeType> | NodeType | null | undefined;
  first?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, edges: Array<{ score: number, matched: SearchMatched, node:
        | { __typename: 'Activity', key: string, name: string, aliases: Array<string>, id: string }
        | { __typename: 'Area', key: string, name: string, aliases: Array<string>, id: string }
        | { __typename: 'Community', key: string, name: string, aliases: Array<string>, id: string }
        | { __typename: 'Indicator', key: string, name: string, aliases: Array<string>, id: string }
        | { __typename: 'Need', key: string, name: string, aliases: Array<string>, id: string }
        | { __typename: 'PartyOrganization', key: string, name: string, aliases: Array<string>, id: string }
        | { __typename: 'Project', key: string, name: string, aliases: Array<string>, id: string }
        | { __typename: 'Resource', key: string, name: string, aliases: Array<string>, id: string }
        | { __typename: 'Service', key: string, name: string, aliases: Array<string>, id: string }
        | { __typename: 'Source', key: string, name: string, aliases: Array<string>, id: string }
        | { __typename: 'Team', key: string, name: string, aliases: Array<string>, id: string }
        | { __typename: 'Unit', key: string, name: string, aliases: Array<string>, id: string }
        | { __typename: 'Venue', key: string, name: string, aliases: Array<string>, id: string }
       }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PropertyFragmentDoc = new TypedDocumentString(`
    fragment Property on OntologyProperty {
  name
  label {
    zh
    en
  }
  description {
    zh
    en
  }
  datatype
  values {
    value
    label {
      zh
      en
    }
  }
}
    `, {"fragmentName":"Property"}) as unknown as TypedDocumentString<PropertyFragment, unknown>;
export const ChangesDocument = new TypedDocumentString(`
    subscription Changes {
  changes {
    event
    sequence
    revision {
      created
      updated
      deleted
    }
  }
}
    `) as unknown as TypedDocumentString<ChangesSubscription, ChangesSubscriptionVariables>;
export const NetworkDocument = new TypedDocumentString(`
    query Network($around: [ID!]!, $depth: Int, $relationshipTypes: [RelationshipType!], $nodeTypes: [NodeType!], $limit: Int, $pinned: [PinnedNode!], $asOf: Date) {
  network(
    around: $around
    depth: $depth
    relationshipTypes: $relationshipTypes
    nodeTypes: $nodeTypes
    limit: $limit
    pinned: $pinned
    asOf: $asOf
  ) {
    nodes {
      id: nodeId
      type
      key
      name
      kind
      degree
      x
      y
    }
    edges {
      id: relationshipId
      type
      source
      target
      since
      until
      weight
      patterns
    }
    omitted {
      node: nodeId
      type
      count
    }
  }
}
    `) as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
export const OntologyDocument = new TypedDocumentString(`
    query Ontology {
  ontology {
    nodeTypes {
      type
      name
      label {
        zh
        en
      }
      description {
        zh
        en
      }
      color
      singular
      plural
      properties {
        ...Property
      }
      connections {
        field
        label {
          zh
          en
        }
        type
        backward
        ends
      }
    }
    relationshipTypes {
      type
      label {
        zh
        en
      }
      description {
        zh
        en
      }
      color
      derived
      from
      to
      properties {
        ...Property
      }
      patterns {
        name
        label {
          zh
          en
        }
        weak
      }
    }
  }
}
    fragment Property on OntologyProperty {
  name
  label {
    zh
    en
  }
  description {
    zh
    en
  }
  datatype
  values {
    value
    label {
      zh
      en
    }
  }
}`) as unknown as TypedDocumentString<OntologyQuery, OntologyQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $relationshipTypes: [RelationshipType!], $asOf: Date) {
  paths(
    from: $from
    to: $to
    maxLength: $maxLength
    first: $first
    relationshipTypes: $relationshipTypes
    asOf: $asOf
  ) {
    nodes {
      length
      hops {
        reversed
        relationship {
          id: relationshipId
          type
          since
          until
          from {
            __typename
            id: nodeId
            key
            name
          }
          to {
            __typename
            id: nodeId
            key
            name
          }
          sources {
            locator
            source {
              id: nodeId
              key
              name
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $types: [NodeType!], $first: Int, $asOf: Date) {
  search(text: $text, types: $types, first: $first, asOf: $asOf) {
    totalCount
    edges {
      score
      matched
      node {
        __typename
        id: nodeId
        key
        name
        aliases
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;