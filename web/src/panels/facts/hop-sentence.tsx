/** A step as a sentence, in the relationship's own direction: who, which relationship, whom, when, and where it is stated. */
import type { WalkedRelationship } from "../../api/details";
import { label } from "../../language/translate";
import { select } from "../../state/changes";
import { useSession } from "../session-context";
import { Citations } from "./citations";
import { periodText } from "./period";
import { readings } from "./readings";
import "./facts.css";

export function HopSentence({ relationship }: { readonly relationship: WalkedRelationship }) {
  const session = useSession();
  const ontology = session.ontology.value.value;
  const type = ontology?.relationshipType(relationship.type);
  const open = (id: string) => session.change(select({ kind: "node", id }));
  return (
    <>
      <p class="hop">
        <button type="button" class="plain" onClick={() => open(relationship.from.id)}>
          {relationship.from.name}
        </button>
        <span
          class="hop-type"
          style={{ borderColor: type?.color ?? "" }}
          title={ontology ? readings(ontology, relationship) : undefined}
        >
          {type ? label(type.label) : relationship.type} →
        </span>
        <button type="button" class="plain" onClick={() => open(relationship.to.id)}>
          {relationship.to.name}
        </button>
        <span class="hop-period">{periodText(relationship.since, relationship.until)}</span>
      </p>
      <Citations sources={relationship.sources} />
    </>
  );
}
