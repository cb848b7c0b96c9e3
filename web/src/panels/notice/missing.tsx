import { t } from "../../language/translate";
import { setDay } from "../../state/changes";
import { writeId } from "../../state/link-ids";
import { useSession } from "../session-context";
import { Failed } from "./failed";
import { useMissing } from "./use-missing";

interface Props {
  /** What is said where nothing is missing. */
  readonly otherwise?: string;
}

/** What of the view is not there on its day, or in no graph at all, and what to do about it. */
export function Missing({ otherwise = "" }: Props) {
  const { asOf } = useSession().view.value;
  const missing = useMissing();
  if (!missing) return null;
  const { absent, unknown, failure, retry } = missing;
  if (failure) return <Failed class="notice-failure" failure={failure} onRetry={retry} />;
  const names = asOf ? absent.map(({ name }) => name) : [];
  const ids = unknown.map((id) => decodeURIComponent(writeId(id)));
  if (names.length + ids.length === 0) return otherwise ? <p>{otherwise}</p> : null;
  return (
    <>
      {ids.length > 0 && <p role="status">{t("unknownNodes", { ids: ids.join(t("listComma")) })}</p>}
      {names.length > 0 && <Absent names={names} />}
    </>
  );
}

function Absent({ names }: { readonly names: readonly string[] }) {
  const session = useSession();
  const day = session.view.value.asOf ?? "";
  return (
    <p role="status">
      {t("absentNodes", { day, names: names.join(t("listComma")) })}{" "}
      <button type="button" onClick={() => session.change(setDay(null))}>
        {t("allTimeShow")}
      </button>
    </p>
  );
}
