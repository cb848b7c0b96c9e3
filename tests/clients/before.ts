/**
 * Answers as they were while ids meant less: the same fetch, whose objects get the ids that they had.
 *
 * Clients take the id of an object from its answer, so this is enough to bring the old faults back.
 */
type Json = Record<string, unknown>;

function withoutDay(id: string): string {
  const text = Buffer.from(id, "base64url").toString();
  return text.startsWith("@") ? Buffer.from(text.slice("@2018-06-30/".length)).toString("base64url") : id;
}

const CHANGES = {
  "ids without days": (part: Json) => (typeof part.id === "string" ? { id: withoutDay(part.id) } : {}),
  "ids on edges": (part: Json) => (part.id ? {} : { id: part.relationshipId }),
  "ids on nodes of networks": (part: Json) => (part.id ? {} : { id: part.nodeId }),
};

export type Before = keyof typeof CHANGES;

function changed(before: Before, part: unknown): unknown {
  if (Array.isArray(part)) return part.map((item) => changed(before, item));
  if (typeof part !== "object" || part === null) return part;
  const members = Object.entries(part).map(([name, value]) => [name, changed(before, value)]);
  const { id = undefined } = CHANGES[before](part as Json);
  return { ...Object.fromEntries(members), ...(id === undefined ? {} : { id }) };
}

export function fetchBefore(before: Before, real: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await real(input, init);
    return Response.json(changed(before, await response.json()));
  };
}
