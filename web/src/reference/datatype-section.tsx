import { say } from "../language/pages";
import { label } from "../language/translate";
import { DATATYPES as ANCHOR } from "./anchors";
import { DATATYPES } from "./datatypes";
import { Heading } from "./heading";
import { Rows } from "./rows";

export function DatatypeSection() {
  return (
    <section id={ANCHOR} class="reference-section" aria-labelledby={`${ANCHOR}-title`}>
      <Heading level={2} anchor={ANCHOR} name={say("datatypes")} />
      <p>{say("datatypesHint")}</p>
      <Rows caption={say("datatypes")} columns={[say("datatype"), say("scalar"), say("filters")]}>
        {DATATYPES.map((each) => (
          <tr key={each.name}>
            <th scope="row">{label(each.label)}</th>
            <td>
              <code>{each.scalar}</code>
            </td>
            <td>
              <code>{each.operators.join(" ")}</code>
            </td>
          </tr>
        ))}
      </Rows>
    </section>
  );
}
