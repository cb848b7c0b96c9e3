/** The explorer's own search: choosing a name begins there. */
import { t } from "../../language/translate";
import { startAt } from "../../state/changes";
import { useSession } from "../session-context";
import { NodeSearch } from "./node-search";

export function Search({ isFocused = false }: { readonly isFocused?: boolean }) {
  const session = useSession();
  return (
    <NodeSearch label={t("search")} isFocused={isFocused} onChoose={(id) => session.change(startAt(id))} />
  );
}
