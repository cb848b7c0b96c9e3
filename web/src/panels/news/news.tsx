/** Tells that the graph has changed, and offers to load what is shown again. Nothing moves before the reader says so. */
import { t } from "../../language/translate";
import type { News as Changes } from "../../state/news";
import { useSession } from "../session-context";
import { newsText } from "./news-text";
import "./news.css";

export function News({ news }: { readonly news: Changes }) {
  const session = useSession();
  const pending = news.pending.value;
  const leave = (what: () => void) => {
    what();
    // The button that had the focus goes.
    (document.getElementById("network") ?? document.getElementById("main"))?.focus({ preventScroll: true });
  };
  const update = () => {
    news.take();
    session.update();
  };
  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leave(news.putOff);
  };
  // The line is there before it says something, or screen readers would not hear of it.
  return (
    <div class="news" data-open={pending !== null}>
      <p role="status">{pending && newsText(pending)}</p>
      {pending && (
        <>
          <button type="button" class="primary" onClick={() => leave(update)} onKeyDown={close}>
            {t("update")}
          </button>
          <button
            type="button"
            aria-label={t("updateLater")}
            title={t("updateLater")}
            onClick={() => leave(news.putOff)}
            onKeyDown={close}
          >
            ×
          </button>
        </>
      )}
    </div>
  );
}
