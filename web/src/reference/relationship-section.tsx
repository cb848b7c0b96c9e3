import { say } from "../language/pages";
import { label } from "../language/translate";
import type { Property, RelationshipType } from "../ontology/ontology";
import { Swatch } from "../panels/swatch";
import { relationshipAnchor, SHARED } from "./anchors";
import { Heading } from "./heading";
import { usePage } from "./page-context";
import { PropertyRows } from "./property-rows";
import { Rows } from "./rows";
import { relationshipQuery } from "./sample-query";
import { ownProperties } from "./shared-properties";
import { TryLink } from "./try-link";
import { NodeTypeLinks } from "./type-link";

interface Props {
  readonly type: RelationshipType;
  readonly shared: readonly Property[];
}

export function RelationshipSection({ type, shared }: Props) {
  const anchor = relationshipAnchor(type);
  return (
    <section id={anchor} class="reference-section" aria-labelledby={`${anchor}-title`}>
      <Heading level={3} anchor={anchor} name={label(type.label)}>
        <Swatch color={type.color} /> {label(type.label)} <code>{type.type}</code>
      </Heading>
      {type.description && <p>{label(type.description)}</p>}
      <Ends type={type} />
      <PropertyRows of={anchor} properties={ownProperties(type, shared)} />
      {shared.length > 0 && (
        <p class="reference-also">
          <a href={`#${SHARED}`}>{say("alsoShared")}</a>
        </p>
      )}
      <PatternRows patterns={type.patterns} />
    </section>
  );
}

function Ends({ type }: Pick<Props, "type">) {
  const ontology = usePage().ontology.value;
  const whole = ontology?.relationshipType(type.type) ?? type;
  const query = relationshipQuery(whole, ontology?.nodeTypes ?? []);
  return (
    <dl class="reference-fields reference-ends" aria-label={say("ends")}>
      <dt>{say("from")}</dt>
      <dd>
        <NodeTypeLinks types={type.from} />
      </dd>
      <dt>{say("to")}</dt>
      <dd>
        <NodeTypeLinks types={type.to} /> {query && <TryLink field={type.type} query={query} />}
      </dd>
    </dl>
  );
}

function PatternRows({ patterns }: Pick<RelationshipType, "patterns">) {
  if (patterns.length === 0) return null;
  return (
    <Rows caption={say("patterns")} columns={[say("value"), say("name")]}>
      {patterns.map((each) => (
        <tr key={each.name}>
          <th scope="row">
            <code>{each.name}</code>
          </th>
          <td>{label(each.label)}</td>
        </tr>
      ))}
    </Rows>
  );
}
