/** The queries of `docs/examples`, taken in when the page is built: `examples[0].title.zh`. */
import { type GraphQLSchema, parse, validate } from "graphql";
import type { Label } from "../ontology/ontology";

export interface Example {
  readonly number: number;
  readonly title: Label;
  readonly query: string;
}

const FILES: Readonly<Record<string, string>> = import.meta.glob("../../../docs/examples/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The first comment of a file is its title in Chinese, the second in English; its name begins with its number. */
export function readExample(path: string, query: string): Example {
  const [zh = "", en = ""] = query.split("\n").filter((line) => line.startsWith("#"));
  const number = Number(/(\d+)-[^/]*$/.exec(path)?.[1]);
  return { number, title: { zh: withoutMark(zh), en: withoutMark(en) }, query };
}

function withoutMark(comment: string): string {
  return comment.replace(/^#\s*/, "");
}

export const examples: readonly Example[] = Object.entries(FILES)
  .map(([path, query]) => readExample(path, query))
  .sort((one, other) => one.number - other.number);

/** Those that this deployment's schema can answer, as another ontology has other types; all while it is not known. */
export function examplesFor(schema: GraphQLSchema | null | undefined): readonly Example[] {
  if (!schema) return examples;
  return examples.filter(({ query }) => validate(schema, parse(query)).length === 0);
}
