/** A step as each of its ends sees it, a line each: `Rye · Members: Wren` and `Wren · Member of: Rye`. */
import type { WalkedRelationship } from "../../api/details";
import { label, t } from "../../language/translate";
import { farLabel, type Ontology } from "../../ontology/ontology";

export function readings(ontology: Ontology, { type, from, to }: WalkedRelationship): string {
  const [there, here] = [farLabel(ontology, type, false), farLabel(ontology, type, true)];
  const lines = [
    there && t("calledBy", { owner: from.name, called: label(there), name: to.name }),
    here && t("calledBy", { owner: to.name, called: label(here), name: from.name }),
  ];
  return lines.filter(Boolean).join("\n");
}
