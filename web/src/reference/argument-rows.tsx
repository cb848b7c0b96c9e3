/** The arguments of a field: type, what each does, what holds where it is not given, and what is allowed. */
import { say } from "../language/pages";
import { label } from "../language/translate";
import { type Argument, boundsOf } from "./described";
import { Rows } from "./rows";

interface Props {
  /** The name of the field. */
  readonly of: string;
  readonly given: readonly Argument[];
}

export function ArgumentRows({ of, given }: Props) {
  if (given.length === 0) return null;
  return (
    <Rows caption={say("parameters")} columns={[say("parameter"), say("type"), say("description")]}>
      {given.map((each) => (
        <tr key={each.name}>
          <th scope="row">
            <code>{each.name}</code>
          </th>
          <td>
            <code>{each.type}</code>
          </td>
          <td>
            {each.description && label(each.description)}
            <span class="reference-label">{told(of, each)}</span>
          </td>
        </tr>
      ))}
    </Rows>
  );
}

/** `Default: 4. Range: 1–6` */
function told(of: string, { name, type }: Argument): string {
  const { otherwise, range } = boundsOf(of, name);
  const parts = [
    type.endsWith("!") && say("required"),
    otherwise && say("otherwise", { value: label(otherwise) }),
    range && say("range", { value: label(range) }),
  ];
  return parts.filter(Boolean).join(say("listSeparator"));
}
