/** The nodes that a view begins with and that its answer does not have: not there on that day, or in no graph at all. */
import { nodeNames } from "../../api/node-names";
import { t } from "../../language/translate";
import { setDay } from "../../state/changes";
import { writeId } from "../../state/link-ids";
import { useSession } from "../session-context";
import { useLoaded } from "../use-loaded";

export function Missing() {
  const session = useSession();
  const { value, loading } = session.network.value;
  const { around, asOf } = session.view.value;
  const there = new Set(value?.nodes.map(({ id }) => id));
  const missing = value && !loading ? around.filter((id) => !there.has(id)) : [];
  const key = missing.length ? JSON.stringify(missing) : null;
  const known = useLoaded(key, (signal) => nodeNames(session.client, missing, signal));
  if (!key || !known.value || known.loading) return null;
  const names = new Map(known.value.map(({ id, name }) => [id, name]));
  const absent = missing.filter((id) => names.has(id));
  const unknown = missing.filter((id) => !names.has(id));
  const comma = t("listComma");
  return (
    <>
      {unknown.length > 0 && (
        <p role="status">
          {t("unknownNodes", { ids: unknown.map((id) => decodeURIComponent(writeId(id))).join(comma) })}
        </p>
      )}
      {absent.length > 0 && asOf && (
        <p role="status">
          {t("absentNodes", { day: asOf, names: absent.map((id) => names.get(id)).join(comma) })}{" "}
          <button type="button" onClick={() => session.change(setDay(null))}>
            {t("allTimeShow")}
          </button>
        </p>
      )}
    </>
  );
}
