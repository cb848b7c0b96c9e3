/** In place of the canvas where there is no WebGL: the same picture, which does not move. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../language/translate";
import type { Session } from "../state/session";
import { theme } from "../state/theme";
import { canvasColors } from "./colors";
import { svgBlob } from "./picture/download";
import { createScene } from "./picture/scene";
import { renderSvg } from "./picture/svg";
import type { Stage } from "./stage";

/** The margins alone take some. */
const LEAST = 300;

export function StillPicture({ session, stage }: { readonly session: Session; readonly stage: Stage }) {
  const frame = useRef<HTMLDivElement>(null);
  const address = useSignal("");
  const [graph, targets, focus] = [stage.graph.value, stage.targets.value, stage.focus.value];
  const { value: ontology } = session.ontology.value;
  // Filters and pins change the graph in place.
  const view = session.view.value;
  useEffect(() => {
    if (!frame.current) return;
    const colors = canvasColors(frame.current);
    const { clientWidth, clientHeight } = frame.current;
    const size = { width: Math.max(clientWidth, LEAST), height: Math.max(clientHeight, LEAST) };
    const svg = renderSvg(createScene({ graph, targets, focus, ontology }, colors, size), colors, null);
    const made = URL.createObjectURL(svgBlob(svg));
    address.value = made;
    return () => URL.revokeObjectURL(made);
  }, [graph, targets, focus, ontology, view, theme.value]);
  return (
    <div ref={frame} class="canvas-drawing canvas-still">
      <p>{t("noWebGLHere")}</p>
      {address.value && (
        <img src={address.value} alt={t("staticPicture", { nodes: graph.order, edges: graph.size })} />
      )}
    </div>
  );
}
