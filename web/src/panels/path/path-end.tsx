/** One end of the path: a box to find it, or its name with a way to change it. */
import { nodeNames } from "../../api/node-names";
import { t } from "../../language/translate";
import { select, setPath } from "../../state/changes";
import { NodeSearch } from "../search/node-search";
import { useSession } from "../session-context";
import { useLoaded } from "../use-loaded";

interface Props {
  readonly end: "from" | "to";
  readonly id: string | null;
}

export function PathEnd({ end, id }: Props) {
  const session = useSession();
  const { from } = session.view.value;
  // The box that is to be filled next has the focus, which would be lost with the button that opened it.
  const isNext = end === "from" || from !== null;
  const name = t(end === "from" ? "pathEndFrom" : "pathEndTo");
  return (
    <div class="path-end">
      <span class="path-end-name">{name}</span>
      {id === null ? (
        <NodeSearch
          isFocused={isNext}
          label={name}
          onChoose={(chosen) => session.change(setPath({ [end]: chosen }))}
        />
      ) : (
        <Picked end={end} id={id} />
      )}
    </div>
  );
}

function Picked({ end, id }: Props & { readonly id: string }) {
  const session = useSession();
  const shown = session.network.value.value?.nodes.find((node) => node.id === id)?.name;
  const asked = useLoaded(shown ? null : id, (signal) => nodeNames(session.client, [id], signal));
  const name = shown ?? asked.value?.[0]?.name ?? (asked.value ? t("notThereEver") : "…");
  return (
    <>
      <button type="button" class="row-name" onClick={() => session.change(select({ kind: "node", id }))}>
        {name}
      </button>
      <button type="button" class="plain" onClick={() => session.change(setPath({ [end]: null }))}>
        {t("change")}
      </button>
    </>
  );
}
