/** The properties that every node, and every recorded relationship, has. */
import { say } from "../language/pages";
import type { Property } from "../ontology/ontology";
import { SHARED } from "./anchors";
import { Heading } from "./heading";
import { PropertyRows } from "./property-rows";

interface Props {
  readonly nodes: readonly Property[];
  readonly relationships: readonly Property[];
}

export function SharedSection({ nodes, relationships }: Props) {
  return (
    <section id={SHARED} class="reference-section" aria-labelledby={`${SHARED}-title`}>
      <Heading level={2} anchor={SHARED} name={say("shared")} />
      <p>{say("sharedSources")}</p>
      {nodes.length > 0 && <p class="reference-lead">{say("sharedNodes")}</p>}
      <PropertyRows of="node" properties={nodes} />
      {relationships.length > 0 && <p class="reference-lead">{say("sharedRelationships")}</p>}
      <PropertyRows of="relationship" properties={relationships} />
    </section>
  );
}
