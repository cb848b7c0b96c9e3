import type { Signal } from "@preact/signals";
import { t } from "../../language/translate";
import type { Path } from "../../network/path";
import { expand } from "../../state/changes";
import { HopSentence } from "../facts/hop-sentence";
import { useSession } from "../session-context";

interface Props {
  readonly path: Path;
  readonly place: number;
  /** The one whose button is pressed; pointing at another one brings that forward meanwhile. */
  readonly marked: Signal<number | null>;
}

/** One path as sentences; pointing at it, or pressing its button, brings it forward in the picture. */
export function Explanation({ path, place, marked }: Props) {
  const { pointedPath, network, change } = useSession();
  const isMarked = marked.value === place;
  const shown = new Set(network.value.value?.nodes.map(({ id }) => id));
  const nodes = [...new Set(path.hops.flatMap(({ relationship: { from, to } }) => [from.id, to.id]))];
  const missing = nodes.filter((id) => !shown.has(id));
  const mark = () => {
    marked.value = isMarked ? null : place;
    pointedPath.value = marked.value;
  };
  const point = (isOver: boolean) => {
    pointedPath.value = isOver ? place : marked.value;
  };
  return (
    <li
      class="explanation"
      data-marked={isMarked}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
    >
      <h3>{t("pathNumber", { number: place + 1, length: path.length })}</h3>
      <ol>
        {path.hops.map(({ relationship }) => (
          <li key={relationship.id}>
            <HopSentence relationship={relationship} />
          </li>
        ))}
      </ol>
      <div class="detail-actions">
        <button type="button" aria-pressed={isMarked} onClick={mark}>
          {t("pathMark")}
        </button>
        {missing.length > 0 && (
          <button type="button" onClick={() => change(expand(...nodes))}>
            {t("pathShow")}
          </button>
        )}
      </div>
    </li>
  );
}
