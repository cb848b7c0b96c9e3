/** The explorer's page: each named place of the grid holds panels that know the session and not each other. */
import { effect, type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Canvas } from "../canvas/canvas";
import { t } from "../language/translate";
import type { News as Changes } from "../state/news";
import type { Session } from "../state/session";
import { Day } from "./day/day";
import { Detail } from "./detail/detail";
import { ExportDialog } from "./export/export-dialog";
import { Asked } from "./filters/asked";
import { Filters } from "./filters/filters";
import { followGround } from "./ground";
import { Header } from "./header/header";
import { News } from "./news/news";
import { Notice } from "./notice/notice";
import { Path } from "./path/path";
import { SessionContext } from "./session-context";
import { type Sheet, Sheets } from "./sheets";
import { Start } from "./start/start";
import { Status } from "./status/status";
import { Table } from "./table/table";
import { TokenDialog } from "./token/token-dialog";
import "./shell.css";

interface Props {
  readonly session: Session;
  readonly news: Changes;
}

export function Shell({ session, news }: Props) {
  useEffect(() => effect(nameDocument), []);
  useEffect(followGround, []);
  const sheet = useSignal<Sheet>(null);
  const isTable = session.view.value.panel === "table";
  const isStart = session.view.value.around.length === 0;
  useFocusOfPicture(isStart);
  const askAgain = () => {
    session.retry();
    news.restart();
  };
  return (
    <SessionContext.Provider value={session}>
      <div class="shell" data-start={isStart} data-sheet={sheet.value ?? (isTable ? "table" : "none")}>
        <a class="shell-skip" href="#main">
          {t("skipToCanvas")}
        </a>
        <Header />
        <News news={news} />
        <main id="main" class="shell-canvas" tabIndex={-1}>
          {!isStart && <h1 class="visually-hidden">{t("title")}</h1>}
          <Notice />
          {isStart ? <Start /> : <Canvas session={session} />}
        </main>
        {!isStart && <Panels sheet={sheet} />}
        <Status />
        <ExportDialog />
        <TokenDialog access={session.access} onChange={askAgain} />
      </div>
    </SessionContext.Provider>
  );
}

/** With the start page goes the box or link that had the focus; the picture takes it. */
function useFocusOfPicture(isStart: boolean): void {
  const wasStart = useRef(isStart);
  useEffect(() => {
    if (wasStart.current && !isStart) document.getElementById("network")?.focus({ preventScroll: true });
    wasStart.current = isStart;
  }, [isStart]);
}

function Panels({ sheet }: { readonly sheet: Signal<Sheet> }) {
  const close = (event: KeyboardEvent) => {
    if (event.key === "Escape") sheet.value = null;
  };
  return (
    <>
      <aside id="sheet-filters" class="shell-left" aria-label={t("filters")} tabIndex={-1} onKeyDown={close}>
        <Filters />
        <Asked />
      </aside>
      <aside id="sheet-detail" class="shell-right" aria-label={t("detail")} tabIndex={-1} onKeyDown={close}>
        <Path />
        <Detail />
      </aside>
      <div class="shell-day">
        <Day />
      </div>
      <div class="shell-table">
        <Table />
      </div>
      <Sheets sheet={sheet} />
    </>
  );
}

function nameDocument(): void {
  document.title = `${t("product")} · ${t("title")}`;
}
