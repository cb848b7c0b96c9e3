import graphql from "@graphql-eslint/eslint-plugin";

const { rules: recommended } = graphql.configs["flat/schema-recommended"];
const [, naming] = recommended["@graphql-eslint/naming-convention"];

/** Where the schema does not keep a rule as it is, with the reason. */
const EXCEPTIONS = {
  "@graphql-eslint/naming-convention": [
    "error",
    {
      ...naming,
      // AND, OR and NOT are operators of conditions, told apart from the fields beside them.
      InputValueDefinition: { style: "camelCase", ignorePattern: "^(AND|OR|NOT)$" },
      // The ontology has types of nodes and of relationships, and tells of them by these names.
      "ObjectTypeDefinition,ObjectTypeExtension": { forbiddenPrefixes: ["Type"] },
    },
  ],
  // A connection is called alike on all types: the `indicators` of an indicator, the `sources` of a source.
  "@graphql-eslint/no-typename-prefix": "off",
  // `id` stands only on what `node(id:)` gives back; tests/schema.test.ts checks that it stands nowhere else.
  "@graphql-eslint/strict-id-in-types": "off",
  // Types such as `UnitWhere` have none: their names say what they are. `@oneOf` is GraphQL's own.
  "@graphql-eslint/require-description": "off",
  // Hits of a search come by their score, and the best are wanted: one goes forward only.
  "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
  // Groups, citations, hops and so on are lists, but no connections: they have no cursors. Pairs, changes and what nodes
  // share are rows that depend on what was asked: node(id:) could not give them back, so they have no id.
  "@graphql-eslint/relay-edge-types": [
    "error",
    { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
  ],
};

export default [
  {
    files: ["schema.graphql"],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: "./schema.graphql" } },
    },
    plugins: { "@graphql-eslint": graphql },
    rules: { ...recommended, ...graphql.configs["flat/schema-relay"].rules, ...EXCEPTIONS },
  },
];
