/** The colors of the editor: Monaco's own, with those darkened or lightened that are too faint on our grounds. */
import { useMonaco } from "@graphiql/react";
import { useEffect } from "react";
import type { Theme } from "../state/theme";

/** By what GraphiQL calls a theme, their names in Monaco. */
export const EDITOR_THEMES = { light: "gongjian-light", dark: "gongjian-dark" } as const;

const TRANSPARENT = "#00000000";
const LIGHT = {
  base: "vs",
  inherit: true,
  colors: { "editor.background": TRANSPARENT, focusBorder: "#0b6660", "textLink.foreground": "#0b6660" },
  rules: [
    { token: "number", foreground: "#066b47" },
    { token: "comment", foreground: "#00700a" },
  ],
} as const;
const DARK = {
  base: "vs-dark",
  inherit: true,
  colors: {
    "editor.background": TRANSPARENT,
    "editorHoverWidget.background": "#1c2024",
    "editorSuggestWidget.background": "#1c2024",
    "editorWidget.background": "#1c2024",
    focusBorder: "#62cbc2",
    "textLink.foreground": "#62cbc2",
  },
  rules: [{ token: "comment", foreground: "#8bb174" }],
} as const;

/** GraphiQL asks for a theme before Monaco is there to be told of it, so it is asked for again. */
export function useEditorTheme(chosen: Theme): void {
  const { monaco } = useMonaco();
  useEffect(() => {
    if (!monaco) return;
    monaco.editor.defineTheme(EDITOR_THEMES.light, { ...LIGHT, rules: [...LIGHT.rules] });
    monaco.editor.defineTheme(EDITOR_THEMES.dark, { ...DARK, rules: [...DARK.rules] });
    monaco.editor.setTheme(EDITOR_THEMES[shownTheme(chosen)]);
  }, [monaco, chosen]);
}

function shownTheme(chosen: Theme): "light" | "dark" {
  if (chosen !== "auto") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
