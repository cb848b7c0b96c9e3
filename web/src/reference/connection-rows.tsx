/** The connections of a node type: field and label, the relationship each follows, which way, and what stands at its other end. */
import { say } from "../language/pages";
import { label } from "../language/translate";
import type { Connection } from "../ontology/ontology";
import { memberAnchor } from "./anchors";
import { Rows } from "./rows";
import { NodeTypeLinks, RelationshipTypeLink } from "./type-link";

interface Props {
  readonly of: string;
  readonly connections: readonly Connection[];
}

export function ConnectionRows({ of, connections }: Props) {
  if (connections.length === 0) return null;
  return (
    <Rows caption={say("connections")} columns={[say("field"), say("relationship"), say("otherEnd")]}>
      {connections.map((each) => (
        <tr key={each.field} id={memberAnchor(of, each.field)}>
          <th scope="row">
            <code>{each.field}</code>
            <span class="reference-label">{label(each.label)}</span>
          </th>
          <td>
            <RelationshipTypeLink type={each.type} />
            <span class="reference-label">{say(each.backward ? "backward" : "forward")}</span>
          </td>
          <td>
            <NodeTypeLinks types={each.ends} />
          </td>
        </tr>
      ))}
    </Rows>
  );
}
