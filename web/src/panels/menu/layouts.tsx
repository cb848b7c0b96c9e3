import { openStage } from "../../canvas/stage";
import { type TextKey, t } from "../../language/translate";
import { LAYOUTS, type LayoutName } from "../../network/layouts/position";
import { setLayout } from "../../state/changes";
import { useSession } from "../session-context";

const NAMES: Readonly<Record<LayoutName, TextKey>> = {
  given: "layoutGiven",
  force: "layoutForce",
  circular: "layoutCircular",
  types: "layoutTypes",
};

export function Layouts() {
  const session = useSession();
  const { layout } = session.view.value;
  return (
    <fieldset class="menu-layouts">
      <legend>{t("layout")}</legend>
      {LAYOUTS.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="layout"
            checked={name === layout}
            onChange={() => session.change(setLayout(name))}
          />
          {t(NAMES[name])}
        </label>
      ))}
      <Arranging />
    </fieldset>
  );
}

/** While the layout by forces runs. Stopping goes back to the given one: a link could not say how far it had come. */
function Arranging() {
  const session = useSession();
  const isRunning = openStage.value?.arrangement.running.value ?? false;
  return (
    <p class="menu-arranging" role="status">
      {isRunning && (
        <>
          {t("arranging")}
          <button type="button" onClick={() => session.change(setLayout("given"), "replace")}>
            {t("stopArranging")}
          </button>
        </>
      )}
    </p>
  );
}
