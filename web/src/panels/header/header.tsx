import { t } from "../../language/translate";
import { Export } from "../export/export";
import { Menu } from "../menu/menu";
import { Search } from "../search/search";
import { useSession } from "../session-context";
import { LanguageButton, ThemeChoice } from "./preferences";
import "./header.css";

export function Header() {
  const { history } = useSession();
  return (
    <header class="header">
      <a class="header-name" href="/">
        {t("product")}
      </a>
      <Search />
      <nav class="header-tools" aria-label={t("menu")}>
        <button type="button" disabled={!history.canUndo.value} onClick={history.undo}>
          {t("undo")}
        </button>
        <button type="button" disabled={!history.canRedo.value} onClick={history.redo}>
          {t("redo")}
        </button>
        <Menu />
        <Export />
        <LanguageButton />
        <ThemeChoice />
      </nav>
    </header>
  );
}
