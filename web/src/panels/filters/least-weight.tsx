import { t } from "../../language/translate";
import type { Network } from "../../network/answer";
import { filter } from "../../state/changes";
import { useSession } from "../session-context";

/** Only where strengths differ: a slider with one stop tells nothing. */
export function LeastWeight({ network }: { readonly network: Network }) {
  const session = useSession();
  const { leastWeight } = session.view.value;
  const most = Math.max(leastWeight, ...network.edges.map(({ weight }) => weight));
  if (most <= 1) return null;
  return (
    <label class="filters-field" title={t("weightHint")}>
      {t("leastWeight", { weight: leastWeight })}
      <input
        type="range"
        min={1}
        max={most}
        value={leastWeight}
        onInput={(event) =>
          session.change(filter({ leastWeight: event.currentTarget.valueAsNumber }), "replace")
        }
      />
      <span class="filters-hint">{t("weightHint")}</span>
    </label>
  );
}
