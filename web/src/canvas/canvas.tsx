/** The network of the session: a canvas that mouse, finger and keyboard work on, or a still picture where there is no WebGL. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { t } from "../language/translate";
import { openPanel } from "../state/changes";
import type { Session } from "../state/session";
import { ActionBar } from "./action-bar";
import { describe } from "./describe";
import { type Drawing, hasWebGL } from "./drawing";
import { createKeys } from "./keys";
import { KeysDialog } from "./keys-dialog";
import { type Pointed, startDrawing } from "./live";
import { createStage, openStage, type Stage } from "./stage";
import { StillPicture } from "./still-picture";
import { Tip } from "./tip";
import { ZoomButtons } from "./zoom-buttons";
import "./canvas.css";

export function Canvas({ session }: { readonly session: Session }) {
  const stage = useMemo(() => createStage(session), [session]);
  const canDraw = useSignal(hasWebGL());
  const drawing = useSignal<Drawing | null>(null);
  const pointed = useSignal<Pointed | null>(null);
  const surface = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    openStage.value = stage;
    return () => {
      openStage.value = null;
      stage.stop();
    };
  }, [stage]);
  useEffect(() => {
    if (!canDraw.value || !surface.current) return openTable(session);
    return startDrawing(surface.current, session, stage, { drawing, pointed, canDraw });
  }, [session, stage, canDraw.value]);
  const keys = createKeys(session, stage, drawing, () => help.current?.showModal());
  return (
    <section class="canvas" aria-label={t("network")}>
      <div
        id="network"
        class="canvas-keys"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is worked on by keys
        tabIndex={0}
        onKeyDown={keys}
        aria-label={t("network")}
        aria-describedby="network-hint"
      >
        {canDraw.value ? (
          <div ref={surface} class="canvas-drawing" />
        ) : (
          <StillPicture session={session} stage={stage} />
        )}
      </div>
      <p id="network-hint" class="visually-hidden">
        {t("canvasHint")}
      </p>
      <Selected session={session} stage={stage} />
      <ActionBar session={session} stage={stage} drawing={drawing} />
      <Tip session={session} stage={stage} pointed={pointed} />
      <ZoomButtons drawing={drawing} onHelp={() => help.current?.showModal()} />
      <KeysDialog dialog={help} />
    </section>
  );
}

function openTable(session: Session): void {
  if (session.view.peek().panel === null) session.change(openPanel("table"), "replace");
}

/** Says what is selected to those who do not see it. */
function Selected({ session, stage }: { readonly session: Session; readonly stage: Stage }) {
  const picked = session.view.value.selected;
  const text = picked && describe(stage.graph.value, session.ontology.value.value, picked);
  return (
    <p class="visually-hidden" aria-live="polite">
      {text || ""}
    </p>
  );
}
