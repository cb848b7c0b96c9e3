import type { CodegenConfig } from "@graphql-codegen/cli";

/** The preset exports imported types as if they were values, which the compiler refuses. */
function typesOnly(_path: string, content: string): string {
  return content.replace(/^export \{ (\w+) \};$/gm, "export type { $1 };");
}

const config: CodegenConfig = {
  schema: "../schema.graphql",
  documents: "src/api/documents/*.graphql",
  hooks: { beforeOneFileWrite: [typesOnly] },
  generates: {
    "src/api/generated/described-schema.ts": { plugins: ["./described-schema.mjs"] },
    "src/api/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        useTypeImports: true,
        defaultScalarType: "unknown",
        // Names of types are data here: a deployment may have another ontology.
        enumValues: {
          NodeType: "../names#TypeName",
          RelationshipType: "../names#TypeName",
          Pattern: "../names#PatternName",
        },
        scalars: {
          ID: "string",
          Date: "string",
          PartialDate: "string",
          DateSpan: "string",
          DateTime: "string",
        },
      },
    },
  },
};

export default config;
