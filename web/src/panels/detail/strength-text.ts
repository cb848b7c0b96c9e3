import type { EdgeDetail } from "../../api/details";
import { ways } from "../../canvas/describe";
import { t } from "../../language/translate";
import { isWeak, type RelationshipType } from "../../ontology/ontology";

/** How strong a derived relationship is, and by which patterns it holds; nothing of a recorded one. */
export function strengthText({ weight, evidence }: EdgeDetail, relationship: RelationshipType): string {
  if (weight === null) return "";
  const patterns = [...new Set(evidence.map(({ pattern }) => pattern))];
  // Of what is very strong not all evidence is there, and the rest may hold by other patterns.
  const weak = evidence.length >= weight && isWeak(relationship, patterns);
  const held = ways(relationship, patterns, weak);
  return [t("strengthOf", { weight }), held].filter(Boolean).join(" · ");
}
