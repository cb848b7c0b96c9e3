/**
 * Answers as they were before the schema was made for clients: the same fetch, whose objects are what they were.
 *
 * Clients take the id of an object from its answer, so this is enough to bring the old faults back. What a query asks for
 * that was not there is missing in the answer.
 */
type Json = Record<string, unknown>;

/** A pair or a change, which were edges themselves. A path was always the node of its edge. */
const isRow = (it: unknown) => "relationshipId" in (it as Json) || "change" in (it as Json);

function withoutDay(id: string): string {
  const text = Buffer.from(id, "base64url").toString();
  return text.startsWith("@") ? Buffer.from(text.slice("@2018-06-30/".length)).toString("base64url") : id;
}

const CHANGES = {
  "ids without days": (part: Json) => (typeof part.id === "string" ? { id: withoutDay(part.id) } : {}),
  "ids on edges": (part: Json) => (part.id ? {} : { id: part.relationshipId }),
  "ids on nodes of networks": (part: Json) => (part.id ? {} : { id: part.nodeId }),
  "relationships that are no nodes": (part: Json) =>
    (part.node as Json | null)?.__typename === "Relationship" ? { node: null } : {},
  "dates that are no days": (part: Json) =>
    "since" in part && "start" in part ? { start: part.since, end: part.until } : {},
  "edges without nodes": (part: Json) => {
    if (Array.isArray(part.nodes) && part.nodes.some((node) => !node.id && isRow(node)))
      return { nodes: undefined };
    const row = part.node as Json | undefined;
    return row && !row.id && isRow(row) ? { ...row, node: undefined } : {};
  },
} satisfies Record<string, (part: Json) => Json>;

export type Before = keyof typeof CHANGES;

function changed(before: Before, part: unknown): unknown {
  if (Array.isArray(part)) return part.map((item) => changed(before, item));
  if (typeof part !== "object" || part === null) return part;
  const members = Object.entries(part).map(([name, value]) => [name, changed(before, value)]);
  return { ...Object.fromEntries(members), ...CHANGES[before](part as Json) };
}

export const BEFORE = Object.keys(CHANGES) as readonly Before[];

export function fetchBefore(before: Before, real: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await real(input, init);
    return Response.json(changed(before, await response.json()));
  };
}
