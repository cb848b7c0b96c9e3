/** What is the reader's and not the view's: language, theme, and the token, if there is one. */
import { chooseLanguage, language, type TextKey, t } from "../../language/translate";
import type { Access } from "../../state/access";
import { chooseTheme, THEMES, type Theme, theme } from "../../state/theme";

const THEME_NAMES: Readonly<Record<Theme, TextKey>> = {
  auto: "themeAuto",
  light: "themeLight",
  dark: "themeDark",
};

export function LanguageButton() {
  const other = language.value === "zh" ? "en" : "zh";
  return (
    <button
      type="button"
      lang={other === "zh" ? "zh-CN" : "en"}
      title={t("languageHint")}
      onClick={() => chooseLanguage(other)}
    >
      {t("language")}
    </button>
  );
}

export function ThemeChoice() {
  const choose = (value: string) => chooseTheme(THEMES.find((each) => each === value) ?? "auto");
  return (
    <select
      aria-label={t("theme")}
      value={theme.value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {THEMES.map((each) => (
        <option key={each} value={each}>
          {t(THEME_NAMES[each])}
        </option>
      ))}
    </select>
  );
}

/** What was loaded with the token goes with it. */
export function ForgetToken({ access }: { readonly access: Access }) {
  if (access.token.value === null) return null;
  const forget = () => {
    access.forget();
    location.reload();
  };
  return (
    <button type="button" onClick={forget}>
      {t("tokenForget")}
    </button>
  );
}
