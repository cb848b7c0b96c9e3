/** Why two picked nodes are connected: two boxes to pick them, and up to three explanations, each step with its source. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../language/translate";
import { closePath, setPath } from "../../state/changes";
import { Failed } from "../notice/failed";
import { useSession } from "../session-context";
import { Explanation } from "./explanation";
import { PathEnd } from "./path-end";
import "./path.css";

export function Path() {
  const session = useSession();
  const { from, to, panel } = session.view.value;
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: "nearest" }), [from, to, panel]);
  if (panel !== "path" && from === null && to === null) return null;
  const close = () => {
    session.change(closePath);
    document.getElementById("sheet-detail")?.focus({ preventScroll: true });
  };
  return (
    <section ref={section} class="path" aria-labelledby="path-title">
      <header class="path-head">
        <h2 id="path-title">{t("pathTitle")}</h2>
        <button type="button" class="plain" onClick={close}>
          {t("close")}
        </button>
      </header>
      <PathEnd end="from" id={from} />
      <PathEnd end="to" id={to} />
      {from && to && (
        <button type="button" class="plain" onClick={() => session.change(setPath({ from: to, to: from }))}>
          ⇅ {t("pathSwap")}
        </button>
      )}
      <Explanations />
    </section>
  );
}

function Explanations() {
  const session = useSession();
  const { from, to } = session.view.value;
  const { value, failure, loading } = session.path.value;
  const marked = useSignal<number | null>(null);
  // Another pair's explanations are not marked, as the session forgets it too.
  useEffect(() => {
    marked.value = null;
  }, [value]);
  if (from === null || to === null) return <p class="path-hint">{t("pathHint")}</p>;
  if (from === to) return <p role="status">{t("pathSame")}</p>;
  if (failure) return <Failed class="detail-failure" failure={failure} onRetry={session.retry} />;
  if (loading || !value) return <p class="path-hint waiting">{t("loading")}</p>;
  if (value.length === 0) return <p role="status">{t("pathNone")}</p>;
  return (
    <ol class="path-list">
      {value.map((path, place) => (
        <Explanation
          key={path.hops.map(({ relationship: { id } }) => id).join()}
          path={path}
          place={place}
          marked={marked}
        />
      ))}
    </ol>
  );
}
