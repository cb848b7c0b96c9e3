/** Labels of types, which the explorer takes from the server and so do its tests. */
import type { APIRequestContext } from "@playwright/test";
import type { Language } from "./texts";

type Label = Readonly<Record<Language, string>>;
interface Answer {
  readonly data: {
    readonly ontology: {
      readonly nodeTypes: readonly {
        readonly connections: readonly { readonly field: string; readonly label: Label }[];
      }[];
      readonly relationshipTypes: readonly { readonly type: string; readonly label: Label }[];
    };
  };
}

/** The label of a relationship type, as the legend has it, and of one of its connections, as the details have it. */
export async function labelsOf(
  request: APIRequestContext,
  { type, field }: { readonly type: string; readonly field: string },
  language: Language,
): Promise<{ readonly relationship: string; readonly connection: string }> {
  const query =
    "{ ontology { nodeTypes { connections { field label { zh en } } } relationshipTypes { type label { zh en } } } }";
  const response = await request.post("/graphql", { data: { query } });
  const { nodeTypes, relationshipTypes } = ((await response.json()) as Answer).data.ontology;
  const relationship = relationshipTypes.find((each) => each.type === type);
  const connection = nodeTypes.flatMap(({ connections }) => connections).find((each) => each.field === field);
  if (!relationship || !connection) throw new Error(`the ontology has no ${type} or no ${field}`);
  return { relationship: relationship.label[language], connection: connection.label[language] };
}
