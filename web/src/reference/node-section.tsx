import { say } from "../language/pages";
import { label } from "../language/translate";
import type { NodeType, Property } from "../ontology/ontology";
import { Swatch } from "../panels/swatch";
import { nodeAnchor, SHARED } from "./anchors";
import { ConnectionRows } from "./connection-rows";
import { Heading } from "./heading";
import { usePage } from "./page-context";
import { PropertyRows } from "./property-rows";
import { RootFields } from "./root-fields";
import { ownProperties } from "./shared-properties";

interface Props {
  readonly type: NodeType;
  readonly shared: readonly Property[];
}

export function NodeSection({ type, shared }: Props) {
  const anchor = nodeAnchor(type);
  const whole = usePage().ontology.value?.nodeType(type.type) ?? type;
  return (
    <section id={anchor} class="reference-section" aria-labelledby={`${anchor}-title`}>
      <Heading level={3} anchor={anchor} name={label(type.label)}>
        <Swatch color={type.color} /> {label(type.label)} <code>{type.name}</code>
      </Heading>
      {type.description && <p>{label(type.description)}</p>}
      <RootFields type={whole} />
      <PropertyRows of={anchor} properties={ownProperties(type, shared)} />
      {shared.length > 0 && (
        <p class="reference-also">
          <a href={`#${SHARED}`}>{say("alsoShared")}</a>
          {say("colon")}
          {shared.map(({ name }) => name).join(say("separator"))}
        </p>
      )}
      <ConnectionRows of={anchor} connections={type.connections} />
    </section>
  );
}
