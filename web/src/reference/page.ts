/** What the page holds: the ontology, a node of each type to try queries with, and the text looked for. */
import { computed, signal } from "@preact/signals";
import type { Client } from "../api/client";
import { type Failure, failureOf, RequestFailed } from "../api/failure";
import { OntologyDocument } from "../api/generated/graphql";
import { say } from "../language/pages";
import { type Ontology, readOntology } from "../ontology/ontology";
import { ANSWER_TYPES, LIST_ARGUMENTS, LIST_FIELDS, ROOT_FIELDS } from "./described";
import { findArguments, findDescribedType, findFields, findNodeType, findRelationshipType } from "./find";
import { type FirstNodes, firstNodes } from "./first-nodes";

export type Page = ReturnType<typeof createPage>;

export function createPage(client: Client) {
  const ontology = signal<Ontology | null>(null);
  const failure = signal<Failure | null>(null);
  const samples = signal<FirstNodes>(new Map());
  const text = signal("");
  const load = async (): Promise<void> => {
    failure.value = null;
    try {
      ontology.value = await readFrom(client);
      samples.value = await firstNodes(client, ontology.value.nodeTypes);
    } catch (error) {
      failure.value = failureOf(error);
    }
  };
  const found = computed(() => sectionsOf(ontology.value, text.value));
  return { ontology, failure, samples, text, found, load };
}

async function readFrom(client: Client): Promise<Ontology> {
  const { ontology } = await client.ask(OntologyDocument, {});
  if (!ontology) throw new RequestFailed({ kind: "fault", requestId: null, message: say("noOntology") });
  return readOntology(ontology);
}

/** The types to show, apart as the page has them, with what of each matches a text. */
export function sectionsOf(ontology: Ontology | null, text: string) {
  const nodeTypes = (ontology?.nodeTypes ?? []).flatMap((type) => findNodeType(type, text) ?? []);
  const relationships = (ontology?.relationshipTypes ?? []).flatMap(
    (type) => findRelationshipType(type, text) ?? [],
  );
  return {
    rootFields: findFields(ROOT_FIELDS, text),
    listArguments: findArguments(LIST_ARGUMENTS, text),
    listFields: findFields(LIST_FIELDS, text),
    answers: ANSWER_TYPES.flatMap((type) => findDescribedType(type, text) ?? []),
    nodeTypes,
    recorded: relationships.filter(({ derived }) => !derived),
    derived: relationships.filter(({ derived }) => derived),
  };
}

/** How many sections have something that matches. */
export function sectionCount(found: ReturnType<typeof sectionsOf>): number {
  const { rootFields, answers, nodeTypes, recorded, derived } = found;
  const lists = found.listArguments.length + found.listFields.length > 0 ? 1 : 0;
  return rootFields.length + lists + answers.length + nodeTypes.length + recorded.length + derived.length;
}
