import type { RefObject } from "preact";
import { type TextKey, t } from "../language/translate";

const KEYS: readonly (readonly [keys: readonly string[], text: TextKey])[] = [
  [["←", "→", "↑", "↓"], "keyArrows"],
  [["Enter"], "keyEnter"],
  [["Delete", "Backspace"], "keyDelete"],
  [["P"], "keyPin"],
  [["Esc"], "keyEscape"],
  [["+", "−", "0"], "keyZoom"],
  [["Ctrl Z", "Ctrl Y"], "keyUndo"],
  [["?"], "keyHelp"],
];

export function KeysDialog({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={dialog} class="canvas-help" aria-labelledby="canvas-help-title">
      <h2 id="canvas-help-title">{t("keysTitle")}</h2>
      <dl>
        {KEYS.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{t("close")}</button>
      </form>
    </dialog>
  );
}
