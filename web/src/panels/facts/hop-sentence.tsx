/** A step as a sentence, in the relationship's own direction: who, which relationship, whom, when, and where it is stated. */
import type { EvidenceHop } from "../../api/details";
import { label } from "../../language/translate";
import { select } from "../../state/changes";
import { useSession } from "../session-context";
import { Citations } from "./citations";
import { periodText } from "./period";
import { readings } from "./readings";
import "./facts.css";

export function HopSentence({ hop }: { readonly hop: EvidenceHop }) {
  const session = useSession();
  const ontology = session.ontology.value.value;
  const type = ontology?.relationshipType(hop.type);
  const open = (id: string) => session.change(select({ kind: "node", id }));
  return (
    <>
      <p class="hop">
        <button type="button" class="plain" onClick={() => open(hop.from.id)}>
          {hop.from.name}
        </button>
        <span
          class="hop-type"
          style={{ borderColor: type?.color ?? "" }}
          title={ontology ? readings(ontology, hop) : undefined}
        >
          {type ? label(type.label) : hop.type} →
        </span>
        <button type="button" class="plain" onClick={() => open(hop.to.id)}>
          {hop.to.name}
        </button>
        <span class="hop-period">{periodText(hop.since, hop.until)}</span>
      </p>
      <Citations sources={hop.sources} />
    </>
  );
}
