/** The color of the page's ground, which follows the theme: swatches are told from it as the picture's nodes are. */
import { effect, signal } from "@preact/signals";
import { theme } from "../state/theme";

export const ground = signal("");

export function followGround(): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const read = () => {
    ground.value = getComputedStyle(document.body).backgroundColor;
  };
  system.addEventListener("change", read);
  const stop = effect(() => {
    // The attribute that carries the theme is set by an effect too, which may run after this one.
    if (theme.value) queueMicrotask(read);
  });
  return () => {
    system.removeEventListener("change", read);
    stop();
  };
}
