/** How a relationship is known: its own properties and sources, or, of a derived one, those it follows from as sentences. */
import type { EdgeDetail, Evidence } from "../../api/details";
import { label, t } from "../../language/translate";
import type { RelationshipType } from "../../ontology/ontology";
import { Citations } from "../facts/citations";
import { Facts, factRows } from "../facts/facts";
import { HopSentence } from "../facts/hop-sentence";

interface Props {
  readonly edge: EdgeDetail;
  readonly relationship: RelationshipType;
  readonly isOpen: boolean;
}

export function Grounds({ edge, relationship, isOpen }: Props) {
  return (
    <details class="grounds" open={isOpen}>
      <summary>{t("howKnown")}</summary>
      <Facts rows={factRows(edge.facts)} />
      {relationship.derived ? (
        <EvidenceList evidence={edge.evidence} relationship={relationship} />
      ) : (
        <Citations sources={edge.sources} />
      )}
    </details>
  );
}

interface EvidenceProps {
  readonly evidence: readonly Evidence[];
  readonly relationship: RelationshipType;
}

function EvidenceList({ evidence, relationship }: EvidenceProps) {
  const nameOf = (pattern: string) => {
    const found = relationship.patterns.find(({ name }) => name === pattern);
    return found ? label(found.label) : pattern;
  };
  return (
    <ol class="evidence">
      {evidence.map(({ pattern, hops }) => (
        <li key={pattern + hops.map(({ relationship: { id } }) => id).join()}>
          <p class="evidence-pattern">{nameOf(pattern)}</p>
          <ol>
            {hops.map(({ relationship }) => (
              <li key={relationship.id}>
                <HopSentence relationship={relationship} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
