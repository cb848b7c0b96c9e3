/** The sections of the page, in its order. */
import type { ComponentChildren } from "preact";
import { type PageTextKey, say } from "../language/pages";
import { ANSWERS, DERIVED_TYPES, NODE_TYPES, RELATIONSHIP_TYPES } from "./anchors";
import { AnswerSection } from "./answer-section";
import { DatatypeSection } from "./datatype-section";
import { GeneralSection } from "./general-section";
import { Heading } from "./heading";
import { ListSection } from "./list-section";
import { NodeSection } from "./node-section";
import { sectionCount } from "./page";
import { usePage } from "./page-context";
import { RelationshipSection } from "./relationship-section";
import { sharedProperties } from "./shared-properties";
import { SharedSection } from "./shared-section";

export function Sections() {
  const { ontology, found, text } = usePage();
  const searching = text.value.trim() !== "";
  const { answers, nodeTypes, recorded, derived } = found.value;
  const allRecorded = (ontology.value?.relationshipTypes ?? []).filter((type) => !type.derived);
  const ofNodes = sharedProperties(ontology.value?.nodeTypes ?? []);
  const ofRelationships = sharedProperties(allRecorded);
  if (searching && sectionCount(found.value) === 0)
    return <p role="status">{say("findNone", { text: text.value })}</p>;
  return (
    <>
      <GeneralSection />
      <ListSection />
      <Group anchor={ANSWERS} name="answers" hint="answersHint">
        {answers.map((type) => (
          <AnswerSection key={type.name} type={type} />
        ))}
      </Group>
      {!searching && <SharedSection nodes={ofNodes} relationships={ofRelationships} />}
      <Group anchor={NODE_TYPES} name="nodeTypes">
        {nodeTypes.map((type) => (
          <NodeSection key={type.type} type={type} shared={ofNodes} />
        ))}
      </Group>
      <Group anchor={RELATIONSHIP_TYPES} name="relationshipTypes">
        {recorded.map((type) => (
          <RelationshipSection key={type.type} type={type} shared={ofRelationships} />
        ))}
      </Group>
      <Group anchor={DERIVED_TYPES} name="derivedTypes" hint="derivedHint">
        {derived.map((type) => (
          <RelationshipSection key={type.type} type={type} shared={[]} />
        ))}
      </Group>
      {!searching && <DatatypeSection />}
    </>
  );
}

interface GroupProps {
  readonly anchor: string;
  readonly name: PageTextKey;
  readonly hint?: PageTextKey;
  readonly children: readonly ComponentChildren[];
}

function Group({ anchor, name, hint, children }: GroupProps) {
  if (children.length === 0) return null;
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`}>
      <Heading level={2} anchor={anchor} name={say(name)} />
      {hint && <p>{say(hint)}</p>}
      {children}
    </section>
  );
}
