/** Labels of types, which the explorer takes from the server and so do its tests. */
import type { APIRequestContext } from "@playwright/test";
import type { Language } from "./texts";

interface Answer {
  readonly data: {
    readonly ontology: {
      readonly relationshipTypes: readonly {
        readonly type: string;
        readonly label: Readonly<Record<Language, string>>;
      }[];
    };
  };
}

export async function labelOfRelationships(
  request: APIRequestContext,
  type: string,
  language: Language,
): Promise<string> {
  const query = "{ ontology { relationshipTypes { type label { zh en } } } }";
  const response = await request.post("/graphql", { data: { query } });
  const { data } = (await response.json()) as Answer;
  const found = data.ontology.relationshipTypes.find((each) => each.type === type);
  if (!found) throw new Error(`the ontology has no ${type}`);
  return found.label[language];
}
