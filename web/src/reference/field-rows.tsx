/** The fields of a type of answers: name, type and description, with the arguments of each below. */
import { say } from "../language/pages";
import { label } from "../language/translate";
import { memberAnchor } from "./anchors";
import { ArgumentRows } from "./argument-rows";
import type { Field } from "./described";
import { Rows } from "./rows";

interface Props {
  /** The anchor of what has these fields. */
  readonly of: string;
  readonly fields: readonly Field[];
}

export function FieldRows({ of, fields }: Props) {
  if (fields.length === 0) return null;
  return (
    <Rows caption={say("fieldsOf")} columns={[say("field"), say("type"), say("description")]}>
      {fields.map((each) => [
        <tr key={each.name} id={memberAnchor(of, each.name)}>
          <th scope="row">
            <code>{each.name}</code>
          </th>
          <td>
            <code>{each.type}</code>
          </td>
          <td>{each.description && label(each.description)}</td>
        </tr>,
        each.arguments.length > 0 && (
          <tr key={`${each.name}-arguments`}>
            <td colSpan={3}>
              <ArgumentRows of={each.name} given={each.arguments} />
            </td>
          </tr>
        ),
      ])}
    </Rows>
  );
}
