/** The explorer's page: each named place of the grid holds panels that know the session and not each other. */
import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Canvas } from "../canvas/canvas";
import { t } from "../language/translate";
import type { Session } from "../state/session";
import { Day } from "./day/day";
import { Detail } from "./detail/detail";
import { Asked } from "./filters/asked";
import { Filters } from "./filters/filters";
import { Header } from "./header/header";
import { Notice } from "./notice/notice";
import { Path } from "./path/path";
import { SessionContext } from "./session-context";
import { Start } from "./start/start";
import { Status } from "./status/status";
import { Table } from "./table/table";
import "./shell.css";

export function Shell({ session }: { readonly session: Session }) {
  useEffect(() => effect(nameDocument), []);
  const isStart = session.view.value.around.length === 0;
  return (
    <SessionContext.Provider value={session}>
      <div class="shell" data-start={isStart}>
        <a class="shell-skip" href="#network">
          {t("skipToCanvas")}
        </a>
        <Header />
        <aside class="shell-left" aria-label={t("filters")}>
          <Filters />
          <Asked />
        </aside>
        <main class="shell-canvas">
          <Notice />
          {isStart ? <Start /> : <Canvas session={session} />}
        </main>
        <aside class="shell-right" aria-label={t("detail")}>
          <Path />
          <Detail />
        </aside>
        <div class="shell-day">
          <Day />
        </div>
        <div class="shell-table">
          <Table />
        </div>
        <Status />
      </div>
    </SessionContext.Provider>
  );
}

function nameDocument(): void {
  document.title = `${t("product")} · ${t("title")}`;
}
