/** A menu that opens below its button; Escape, or a click elsewhere, closes it. */
import { useEffect, useRef } from "preact/hooks";
import { openStage } from "../../canvas/stage";
import { t } from "../../language/translate";
import { unpinAll } from "../../state/changes";
import { useSession } from "../session-context";
import { Layouts } from "./layouts";
import { Pictures } from "./pictures";

export function ViewMenu() {
  const session = useSession();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => closeOutside(menu.current), [openStage.value]);
  const pins = Object.keys(session.view.value.pins).length;
  if (!openStage.value) return null;
  return (
    <details ref={menu} class="menu-view" onKeyDown={(event) => closeOnEscape(event, menu.current)}>
      <summary>{t("view")}</summary>
      <div class="menu-view-body">
        <Layouts />
        <button type="button" disabled={pins === 0} onClick={() => session.change(unpinAll())}>
          {t("unpinAll", { count: pins })}
        </button>
        <Pictures />
      </div>
    </details>
  );
}

function closeOnEscape(event: KeyboardEvent, menu: HTMLDetailsElement | null): void {
  if (event.key !== "Escape" || !menu?.open) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}

function closeOutside(menu: HTMLDetailsElement | null): () => void {
  const close = ({ target }: Event) => {
    if (menu && target instanceof Node && !menu.contains(target)) menu.open = false;
  };
  addEventListener("pointerdown", close);
  return () => removeEventListener("pointerdown", close);
}
