import { select } from "../../state/changes";
import { useSession } from "../session-context";
import { Swatch } from "../swatch";

/** A node of the picture by its name; a click selects it. */
export function EndButton({ id }: { readonly id: string }) {
  const session = useSession();
  const node = session.network.value.value?.nodes.find((each) => each.id === id);
  const type = session.ontology.value.value?.nodeType(node?.type ?? "");
  return (
    <button type="button" class="row-name" onClick={() => session.change(select({ kind: "node", id }))}>
      <Swatch color={type?.color} /> {node?.name ?? id}
    </button>
  );
}
