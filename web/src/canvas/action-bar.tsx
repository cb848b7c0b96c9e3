/** What can be done with the selected node, beside it; of a selected relationship it says what it is. */
import type { ReadonlySignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../language/translate";
import type { Position } from "../network/layouts/position";
import type { Picked } from "../network/neighborhood";
import { collapse, expand, setPath, startAt } from "../state/changes";
import type { Session } from "../state/session";
import { barPlace } from "./bar-place";
import { isCrowd } from "./crowd";
import { describe } from "./describe";
import type { Drawing } from "./drawing";
import { togglePin } from "./keys";
import { canCollapse, isOpen } from "./opening";
import type { Stage } from "./stage";

interface ActionBarProps {
  readonly session: Session;
  readonly stage: Stage;
  readonly drawing: ReadonlySignal<Drawing | null>;
}

export function ActionBar({ session, stage, drawing }: ActionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const picked = session.view.value.selected;
  const graph = stage.graph.value;
  const isThere = picked && (picked.kind === "node" ? graph.hasNode(picked.id) : graph.hasEdge(picked.id));
  useLayoutEffect(() => {
    const sigma = drawing.value?.sigma;
    if (!sigma || !isThere) return;
    const place = () => placeBar(bar.current, drawing.value, picked);
    place();
    sigma.on("afterRender", place);
    return () => sigma.off("afterRender", place);
  }, [drawing.value, isThere, picked?.id]);
  if (!isThere) return null;
  return (
    <div ref={bar} class="canvas-bar">
      {picked.kind === "node" ? (
        <NodeActions session={session} stage={stage} id={picked.id} />
      ) : (
        <p class="canvas-bar-text">{describe(graph, session.ontology.value.value, picked)}</p>
      )}
    </div>
  );
}

function NodeActions({ session, stage, id }: Omit<ActionBarProps, "drawing"> & { readonly id: string }) {
  const { label: name, omitted } = stage.graph.value.getNodeAttributes(id);
  const isPinned = id in session.view.value.pins;
  return (
    <div role="toolbar" class="canvas-actions" aria-label={t("actions", { name })}>
      {!isOpen(session, id) && (
        <button type="button" onClick={() => session.change(expand(id))}>
          {omitted ? t("expandMore", { count: omitted }) : t("expand")}
        </button>
      )}
      {canCollapse(session, id) && (
        <button type="button" onClick={() => session.change(collapse(id))}>
          {t("collapse")}
        </button>
      )}
      <button type="button" onClick={() => session.change(startAt(id))}>
        {t("onlyThis")}
      </button>
      <button type="button" onClick={() => session.change(setPath({ from: id }))}>
        {t("pathFrom")}
      </button>
      <button type="button" onClick={() => session.change(setPath({ to: id }))}>
        {t("pathTo")}
      </button>
      <button type="button" aria-pressed={isPinned} onClick={() => togglePin(session, stage, id)}>
        {isPinned ? t("unpin") : t("pin")}
      </button>
    </div>
  );
}

function placeBar(bar: HTMLElement | null, drawing: Drawing | null, picked: Picked | null): void {
  const at = picked && drawing?.placeOf(picked);
  if (!bar || !drawing) return;
  bar.hidden = !at;
  if (!at) return;
  const size = { width: bar.offsetWidth, height: bar.offsetHeight };
  const { x, y } = barPlace(at, size, drawing.sigma.getDimensions(), otherDots(drawing, picked));
  // Not the transform itself: on narrow screens the style sheet docks the bar.
  bar.style.setProperty("--bar-x", `${Math.round(x)}px`);
  bar.style.setProperty("--bar-y", `${Math.round(y)}px`);
}

/** Of a crowd the neighbors alone, which are what the selection is about. */
function otherDots({ sigma, placeOf }: Drawing, { kind, id }: Picked): readonly Position[] {
  const graph = sigma.getGraph();
  const ends = kind === "node" ? graph.neighbors(id) : graph.extremities(id);
  const nodes = isCrowd(graph.order, graph.size) ? ends : graph.nodes().filter((node) => node !== id);
  return nodes.flatMap((node) => placeOf({ kind: "node", id: node }) ?? []);
}
