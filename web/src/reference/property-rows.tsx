/** The properties of a type: name and label, datatype, description and the values of an enumeration. */
import { say } from "../language/pages";
import { label } from "../language/translate";
import type { Property } from "../ontology/ontology";
import { DATATYPES as DATATYPES_ANCHOR, memberAnchor } from "./anchors";
import { datatypeLabel } from "./datatypes";
import { Rows } from "./rows";

interface Props {
  /** The anchor of the type whose properties these are. */
  readonly of: string;
  readonly properties: readonly Property[];
}

export function PropertyRows({ of, properties }: Props) {
  if (properties.length === 0) return null;
  return (
    <Rows caption={say("properties")} columns={[say("field"), say("datatype"), say("description")]}>
      {properties.map((each) => (
        <tr key={each.name} id={memberAnchor(of, each.name)}>
          <th scope="row">
            <code>{each.name}</code>
            <span class="reference-label">{label(each.label)}</span>
          </th>
          <td>
            <a href={`#${DATATYPES_ANCHOR}`}>{label(datatypeLabel(each.datatype))}</a>
          </td>
          <td>
            {each.description && <p>{label(each.description)}</p>}
            <Values values={each.values} />
          </td>
        </tr>
      ))}
    </Rows>
  );
}

function Values({ values }: Pick<Property, "values">) {
  if (values.length === 0) return null;
  return (
    <ul class="reference-values" aria-label={say("values")}>
      {values.map((each) => (
        <li key={each.value}>
          <code>{each.value}</code> {label(each.label)}
        </li>
      ))}
    </ul>
  );
}
