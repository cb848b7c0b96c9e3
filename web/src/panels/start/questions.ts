/**
 * Questions to begin with, each a view to open. They are chosen by asking the graph, and are the one place that names types of
 * the shipped ontology: where a deployment has others, the questions that need them are not asked.
 */
import type { Client } from "../../api/client";
import { type TextKey, t } from "../../language/translate";
import type { Ontology } from "../../ontology/ontology";
import { INITIAL_VIEW, type View } from "../../state/view";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Counted extends Named {
  readonly ties: { readonly totalCount: number };
}

interface Answer {
  readonly pairs?: {
    readonly nodes: readonly {
      readonly since: string | null;
      readonly unit: Named;
      readonly community: Named;
    }[];
  } | null;
  readonly paired?: { readonly nodes: readonly Named[] } | null;
  readonly projects?: { readonly nodes: readonly Counted[] } | null;
  readonly committees?: { readonly nodes: readonly Counted[] } | null;
}

export interface Question {
  readonly key: TextKey;
  readonly values: Readonly<Record<string, string>>;
  readonly view: View;
}

const STRONGEST = 200;
const MANY = 60;
const PAIRED = 12;

interface Part {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
  readonly field: string;
}

const PARTS: readonly Part[] = [
  {
    nodes: ["UNIT", "COMMUNITY"],
    relationships: ["CO_BUILDS_WITH"],
    field: `pairs: coBuilding(first: ${STRONGEST}, orderBy: [{ weight: DESC }]) {
      nodes { since unit { id: nodeId name } community { id: nodeId name } } }`,
  },
  {
    nodes: ["COMMUNITY"],
    relationships: ["PAIRED_WITH"],
    field: `paired: communities(first: ${PAIRED}, where: { pairedBy: { some: {} } }) { nodes { id: nodeId name } }`,
  },
  {
    nodes: ["PROJECT"],
    relationships: ["PARTICIPATES_IN"],
    field: `projects(first: ${MANY}, where: { participants: { some: {} } }) {
      nodes { id: nodeId name ties: participants { totalCount } } }`,
  },
  {
    nodes: ["PARTY_ORGANIZATION"],
    relationships: ["MEMBER_OF"],
    field: `committees: partyOrganizations(first: ${MANY}, where: { members: { some: {} } }) {
      nodes { id: nodeId name ties: members { totalCount } } }`,
  },
];

export async function askQuestions(
  client: Client,
  ontology: Ontology,
  signal?: AbortSignal,
): Promise<readonly Question[]> {
  const document = questionsDocument(ontology);
  return document ? questionsOf(await client.askText<Answer>(document, {}, signal)) : [];
}

export function questionsDocument(ontology: Ontology): string | null {
  const parts = PARTS.filter(
    ({ nodes, relationships }) =>
      nodes.every((type) => ontology.nodeType(type)) &&
      relationships.every((type) => ontology.relationshipType(type)),
  );
  return parts.length ? `query Questions { ${parts.map(({ field }) => field).join(" ")} }` : null;
}

export function questionsOf(answer: Answer): readonly Question[] {
  return [...ofPairs(answer.pairs?.nodes ?? []), ...ofTies(answer)];
}

function ofPairs(pairs: NonNullable<Answer["pairs"]>["nodes"]): readonly Question[] {
  const [strongest] = pairs;
  const most = mostFrequent(pairs.map(({ community }) => community));
  if (!strongest || !most) return [];
  const { unit, community } = pairs.find((pair) => pair.community.id !== most.id) ?? strongest;
  const why = { ...around(unit, community), from: unit.id, to: community.id, panel: "path" as const };
  return [
    { key: "questionCoBuilders", values: { name: most.name }, view: around(most) },
    { key: "questionWhy", values: { from: unit.name, to: community.name }, view: why },
  ];
}

function ofTies({ paired, projects, committees }: Answer): readonly Question[] {
  const questions: Question[] = [];
  const project = largest(projects?.nodes ?? []);
  const committee = largest(committees?.nodes ?? []);
  if (paired?.nodes.length) {
    const view = { ...around(...paired.nodes), selected: null, relationshipTypes: ["PAIRED_WITH"] };
    questions.push({ key: "questionPairs", values: {}, view });
  }
  if (project)
    questions.push({ key: "questionProject", values: { name: project.name }, view: around(project) });
  if (committee)
    questions.push({ key: "questionMembers", values: { name: committee.name }, view: around(committee) });
  return questions;
}

export function questionText({ key, values }: Question): string {
  return t(key, values);
}

function around(...nodes: readonly Named[]): View {
  const [first] = nodes;
  const selected = first ? { kind: "node" as const, id: first.id } : null;
  return { ...INITIAL_VIEW, around: nodes.map(({ id }) => id), selected };
}

function largest(nodes: readonly Counted[]): Counted | undefined {
  return nodes.toSorted((one, other) => other.ties.totalCount - one.ties.totalCount)[0];
}

function mostFrequent(nodes: readonly Named[]): Named | undefined {
  const counts = new Map<string, number>();
  for (const { id } of nodes) counts.set(id, (counts.get(id) ?? 0) + 1);
  const count = ({ id }: Named) => counts.get(id) ?? 0;
  return nodes.toSorted((one, other) => count(other) - count(one))[0];
}
