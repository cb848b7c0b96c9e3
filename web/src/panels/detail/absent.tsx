import { t } from "../../language/translate";
import { setDay } from "../../state/changes";
import { useSession } from "../session-context";

interface Props {
  readonly id: string;
  readonly day: string | null;
}

/** The selected node is not there: on that day, or at all. */
export function Absent({ id, day }: Props) {
  const session = useSession();
  const name = session.network.value.value?.nodes.find((node) => node.id === id)?.name;
  return (
    <section class="detail">
      {name && <h2 class="detail-name">{name}</h2>}
      <p>{day ? t("notThere", { day }) : t("notThereEver")}</p>
      {day && (
        <div class="detail-actions">
          <button type="button" onClick={() => session.change(setDay(null))}>
            {t("allTimeShow")}
          </button>
        </div>
      )}
    </section>
  );
}
