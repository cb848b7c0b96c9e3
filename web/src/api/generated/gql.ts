/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "subscription Changes {\n  changes {\n    event\n    sequence\n    revision {\n      created\n      updated\n      deleted\n    }\n  }\n}": typeof types.ChangesDocument,
    "query Network($around: [ID!]!, $depth: Int, $relationshipTypes: [RelationshipType!], $nodeTypes: [NodeType!], $limit: Int, $pinned: [PinnedNode!], $asOf: Date) {\n  network(\n    around: $around\n    depth: $depth\n    relationshipTypes: $relationshipTypes\n    nodeTypes: $nodeTypes\n    limit: $limit\n    pinned: $pinned\n    asOf: $asOf\n  ) {\n    nodes {\n      id: nodeId\n      type\n      key\n      name\n      kind\n      degree\n      x\n      y\n    }\n    edges {\n      id: relationshipId\n      type\n      source\n      target\n      since\n      until\n      weight\n      patterns\n    }\n    omitted {\n      node: nodeId\n      type\n      count\n    }\n  }\n}": typeof types.NetworkDocument,
    "query Ontology {\n  ontology {\n    nodeTypes {\n      type\n      name\n      label {\n        zh\n        en\n      }\n      description {\n        zh\n        en\n      }\n      color\n      singular\n      plural\n      properties {\n        ...Property\n      }\n      connections {\n        field\n        label {\n          zh\n          en\n        }\n        type\n        backward\n        ends\n      }\n    }\n    relationshipTypes {\n      type\n      label {\n        zh\n        en\n      }\n      description {\n        zh\n        en\n      }\n      color\n      derived\n      from\n      to\n      properties {\n        ...Property\n      }\n      patterns {\n        name\n        label {\n          zh\n          en\n        }\n        weak\n      }\n    }\n  }\n}\n\nfragment Property on OntologyProperty {\n  name\n  label {\n    zh\n    en\n  }\n  description {\n    zh\n    en\n  }\n  datatype\n  values {\n    value\n    label {\n      zh\n      en\n    }\n  }\n}": typeof types.OntologyDocument,
    "query Paths($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $relationshipTypes: [RelationshipType!], $asOf: Date) {\n  paths(\n    from: $from\n    to: $to\n    maxLength: $maxLength\n    first: $first\n    relationshipTypes: $relationshipTypes\n    asOf: $asOf\n  ) {\n    nodes {\n      length\n      hops {\n        reversed\n        relationship {\n          id: relationshipId\n          type\n          since\n          until\n          from {\n            __typename\n            id: nodeId\n            key\n            name\n          }\n          to {\n            __typename\n            id: nodeId\n            key\n            name\n          }\n          sources {\n            locator\n            source {\n              id: nodeId\n              key\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n}": typeof types.PathsDocument,
    "query Search($text: String!, $types: [NodeType!], $first: Int, $asOf: Date) {\n  search(text: $text, types: $types, first: $first, asOf: $asOf) {\n    totalCount\n    edges {\n      score\n      matched\n      node {\n        __typename\n        id: nodeId\n        key\n        name\n        aliases\n      }\n    }\n  }\n}": typeof types.SearchDocument,
};
const documents: Documents = {
    "subscription Changes {\n  changes {\n    event\n    sequence\n    revision {\n      created\n      updated\n      deleted\n    }\n  }\n}": types.ChangesDocument,
    "query Network($around: [ID!]!, $depth: Int, $relationshipTypes: [RelationshipType!], $nodeTypes: [NodeType!], $limit: Int, $pinned: [PinnedNode!], $asOf: Date) {\n  network(\n    around: $around\n    depth: $depth\n    relationshipTypes: $relationshipTypes\n    nodeTypes: $nodeTypes\n    limit: $limit\n    pinned: $pinned\n    asOf: $asOf\n  ) {\n    nodes {\n      id: nodeId\n      type\n      key\n      name\n      kind\n      degree\n      x\n      y\n    }\n    edges {\n      id: relationshipId\n      type\n      source\n      target\n      since\n      until\n      weight\n      patterns\n    }\n    omitted {\n      node: nodeId\n      type\n      count\n    }\n  }\n}": types.NetworkDocument,
    "query Ontology {\n  ontology {\n    nodeTypes {\n      type\n      name\n      label {\n        zh\n        en\n      }\n      description {\n        zh\n        en\n      }\n      color\n      singular\n      plural\n      properties {\n        ...Property\n      }\n      connections {\n        field\n        label {\n          zh\n          en\n        }\n        type\n        backward\n        ends\n      }\n    }\n    relationshipTypes {\n      type\n      label {\n        zh\n        en\n      }\n      description {\n        zh\n        en\n      }\n      color\n      derived\n      from\n      to\n      properties {\n        ...Property\n      }\n      patterns {\n        name\n        label {\n          zh\n          en\n        }\n        weak\n      }\n    }\n  }\n}\n\nfragment Property on OntologyProperty {\n  name\n  label {\n    zh\n    en\n  }\n  description {\n    zh\n    en\n  }\n  datatype\n  values {\n    value\n    label {\n      zh\n      en\n    }\n  }\n}": types.OntologyDocument,
    "query Paths($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $relationshipTypes: [RelationshipType!], $asOf: Date) {\n  paths(\n    from: $from\n    to: $to\n    maxLength: $maxLength\n    first: $first\n    relationshipTypes: $relationshipTypes\n    asOf: $asOf\n  ) {\n    nodes {\n      length\n      hops {\n        reversed\n        relationship {\n          id: relationshipId\n          type\n          since\n          until\n          from {\n            __typename\n            id: nodeId\n            key\n            name\n          }\n          to {\n            __typename\n            id: nodeId\n            key\n            name\n          }\n          sources {\n            locator\n            source {\n              id: nodeId\n              key\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n}": types.PathsDocument,
    "query Search($text: String!, $types: [NodeType!], $first: Int, $asOf: Date) {\n  search(text: $text, types: $types, first: $first, asOf: $asOf) {\n    totalCount\n    edges {\n      score\n      matched\n      node {\n        __typename\n        id: nodeId\n        key\n        name\n        aliases\n      }\n    }\n  }\n}": types.SearchDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription Changes {\n  changes {\n    event\n    sequence\n    revision {\n      created\n      updated\n      deleted\n    }\n  }\n}"): typeof import('./graphql').ChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Network($around: [ID!]!, $depth: Int, $relationshipTypes: [RelationshipType!], $nodeTypes: [NodeType!], $limit: Int, $pinned: [PinnedNode!], $asOf: Date) {\n  network(\n    around: $around\n    depth: $depth\n    relationshipTypes: $relationshipTypes\n    nodeTypes: $nodeTypes\n    limit: $limit\n    pinned: $pinned\n    asOf: $asOf\n  ) {\n    nodes {\n      id: nodeId\n      type\n      key\n      name\n      kind\n      degree\n      x\n      y\n    }\n    edges {\n      id: relationshipId\n      type\n      source\n      target\n      since\n      until\n      weight\n      patterns\n    }\n    omitted {\n      node: nodeId\n      type\n      count\n    }\n  }\n}"): typeof import('./graphql').NetworkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Ontology {\n  ontology {\n    nodeTypes {\n      type\n      name\n      label {\n        zh\n        en\n      }\n      description {\n        zh\n        en\n      }\n      color\n      singular\n      plural\n      properties {\n        ...Property\n      }\n      connections {\n        field\n        label {\n          zh\n          en\n        }\n        type\n        backward\n        ends\n      }\n    }\n    relationshipTypes {\n      type\n      label {\n        zh\n        en\n      }\n      description {\n        zh\n        en\n      }\n      color\n      derived\n      from\n      to\n      properties {\n        ...Property\n      }\n      patterns {\n        name\n        label {\n          zh\n          en\n        }\n        weak\n      }\n    }\n  }\n}\n\nfragment Property on OntologyProperty {\n  name\n  label {\n    zh\n    en\n  }\n  description {\n    zh\n    en\n  }\n  datatype\n  values {\n    value\n    label {\n      zh\n      en\n    }\n  }\n}"): typeof import('./graphql').OntologyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Paths($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $relationshipTypes: [RelationshipType!], $asOf: Date) {\n  paths(\n    from: $from\n    to: $to\n    maxLength: $maxLength\n    first: $first\n    relationshipTypes: $relationshipTypes\n    asOf: $asOf\n  ) {\n    nodes {\n      length\n      hops {\n        reversed\n        relationship {\n          id: relationshipId\n          type\n          since\n          until\n          from {\n            __typename\n            id: nodeId\n            key\n            name\n          }\n          to {\n            __typename\n            id: nodeId\n            key\n            name\n          }\n          sources {\n            locator\n            source {\n              id: nodeId\n              key\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql').PathsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Search($text: String!, $types: [NodeType!], $first: Int, $asOf: Date) {\n  search(text: $text, types: $types, first: $first, asOf: $asOf) {\n    totalCount\n    edges {\n      score\n      matched\n      node {\n        __typename\n        id: nodeId\n        key\n        name\n        aliases\n      }\n    }\n  }\n}"): typeof import('./graphql').SearchDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
