/** Light or dark: the system's unless the reader chose one. The choice is the reader's, not the view's. */
import { effect, signal } from "@preact/signals";

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const STORED = "gongjian.theme";

export const theme = signal<Theme>("auto");

export function startTheme(): void {
  theme.value = stored();
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
  });
}

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen;
  try {
    localStorage.setItem(STORED, chosen);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

function stored(): Theme {
  try {
    const found = localStorage.getItem(STORED);
    return THEMES.find((each) => each === found) ?? "auto";
  } catch {
    return "auto";
  }
}
