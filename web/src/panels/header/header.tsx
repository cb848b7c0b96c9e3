/** The name, the search, and what can be done; on a narrow screen all but the search is behind one button. */
import { useSignal } from "@preact/signals";
import { t } from "../../language/translate";
import { closePath, openPanel } from "../../state/changes";
import { graphiqlServed, intakeServed } from "../../state/served";
import { ExportButton } from "../export/export";
import { Menu } from "../menu/menu";
import { Search } from "../search/search";
import { useSession } from "../session-context";
import { ForgetToken, LanguageButton, ThemeChoice } from "./preferences";
import "./header.css";

export function Header() {
  const session = useSession();
  const isOpen = useSignal(false);
  const isStart = session.view.value.around.length === 0;
  const close = () => {
    isOpen.value = false;
  };
  return (
    <header class="header" data-open={isOpen.value}>
      <a class="header-name" href="/">
        {t("product")}
      </a>
      {!isStart && <Search />}
      <button
        type="button"
        class="header-more"
        aria-expanded={isOpen.value}
        aria-controls="header-tools"
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        {t("moreTools")}
      </button>
      <nav
        id="header-tools"
        class="header-tools"
        aria-label={t("menu")}
        onKeyDown={(event) => event.key === "Escape" && close()}
        onClick={(event) => closes(event.target) && close()}
      >
        {!isStart && <Tools />}
        {intakeServed.value && (
          <a class="header-link" href="/intake">
            {t("intake")}
          </a>
        )}
        {graphiqlServed.value && (
          <a class="header-link" href="/graphiql">
            {t("graphiql")}
          </a>
        )}
        <a class="header-link" href="/reference">
          {t("reference")}
        </a>
        <LanguageButton />
        <ThemeChoice />
        <ForgetToken access={session.access} />
      </nav>
    </header>
  );
}

/** Whether a click in the menu is done with it: not one that opens something within. */
function closes(target: EventTarget | null): boolean {
  const button = target instanceof Element ? target.closest("button") : null;
  return button !== null && !button.hasAttribute("aria-expanded");
}

function Tools() {
  const { history, view, change } = useSession();
  const { panel, from, to } = view.value;
  const isPath = panel === "path" || from !== null || to !== null;
  return (
    <>
      <button type="button" disabled={!history.canUndo.value} onClick={history.undo}>
        {t("undo")}
      </button>
      <button type="button" disabled={!history.canRedo.value} onClick={history.redo}>
        {t("redo")}
      </button>
      <Menu />
      <button
        type="button"
        aria-pressed={isPath}
        onClick={() => change(isPath ? closePath : openPanel("path"))}
      >
        {t("path")}
      </button>
      <ExportButton />
    </>
  );
}
