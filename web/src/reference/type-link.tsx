/** The name of a type, that leads to its section. */
import type { TypeName } from "../api/names";
import { say } from "../language/pages";
import { label } from "../language/translate";
import { Swatch } from "../panels/swatch";
import { nodeAnchor, relationshipAnchor } from "./anchors";
import { usePage } from "./page-context";

export function NodeTypeLink({ type }: { readonly type: TypeName }) {
  const found = usePage().ontology.value?.nodeType(type);
  if (!found) return <code>{type}</code>;
  return (
    <a class="reference-type" href={`#${nodeAnchor(found)}`}>
      <Swatch color={found.color} />
      {label(found.label)}
    </a>
  );
}

export function RelationshipTypeLink({ type }: { readonly type: TypeName }) {
  const found = usePage().ontology.value?.relationshipType(type);
  if (!found) return <code>{type}</code>;
  return <a href={`#${relationshipAnchor(found)}`}>{label(found.label)}</a>;
}

export function NodeTypeLinks({ types }: { readonly types: readonly TypeName[] }) {
  return (
    <ul class="reference-types">
      {types.length === 0 && <li>{say("none")}</li>}
      {types.map((type) => (
        <li key={type}>
          <NodeTypeLink type={type} />
        </li>
      ))}
    </ul>
  );
}
