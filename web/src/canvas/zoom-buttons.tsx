import type { ReadonlySignal } from "@preact/signals";
import { t } from "../language/translate";
import type { Drawing } from "./drawing";

interface ZoomButtonsProps {
  readonly drawing: ReadonlySignal<Drawing | null>;
  onHelp(): void;
}

export function ZoomButtons({ drawing, onHelp }: ZoomButtonsProps) {
  const zoom = (step: "in" | "out" | "fit") => drawing.value?.zoom(step);
  return (
    <div class="canvas-tools">
      {drawing.value && (
        <>
          <Tool sign="+" name={t("zoomIn")} onClick={() => zoom("in")} />
          <Tool sign="−" name={t("zoomOut")} onClick={() => zoom("out")} />
          <Tool sign="⤢" name={t("zoomFit")} onClick={() => zoom("fit")} />
        </>
      )}
      <Tool sign="?" name={t("keys")} onClick={onHelp} />
    </div>
  );
}

function Tool({ sign, name, onClick }: { readonly sign: string; readonly name: string; onClick(): void }) {
  return (
    <button type="button" class="canvas-tool" aria-label={name} title={name} onClick={onClick}>
      {sign}
    </button>
  );
}
