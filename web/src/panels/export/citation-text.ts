import { t } from "../../language/translate";
import type { Network } from "../../network/answer";
import type { NetworkSelection } from "../../state/view";

const NAMES = 3;

/** How to cite a view: whose surroundings, of which day, when it was retrieved, and where. */
export function citationText(
  network: Network | null,
  { around, asOf }: NetworkSelection,
  link: string,
  now = new Date(),
): string {
  const named = new Map(network?.nodes.map(({ id, name }) => [id, name]));
  const names = around.map((id) => named.get(id) ?? id);
  const shown = names.slice(0, NAMES).join(t("listComma")) + (names.length > NAMES ? " …" : "");
  const day = asOf ? t("exportOn", { day: asOf }) : t("exportAllTime");
  return t("citation", { names: shown, day, today: now.toISOString().slice(0, 10), link });
}
