/** Settings of sigma: what is drawn, how, and what is left out while many things move. */
import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS, EdgeLineProgram, NodePointProgram } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { EdgeAttributes, NodeAttributes } from "../network/graph";
import { DashedEdgeProgram, DottedEdgeProgram } from "./dashed-edges";
import { drawHover, drawLabel, type LabelDrawing } from "./labels";

type CanvasSettings = Partial<Settings<NodeAttributes, EdgeAttributes>>;

const CurvedArrowProgram = createEdgeCurveProgram<NodeAttributes, EdgeAttributes>({
  arrowHead: DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS,
});

export function settings(labels: LabelDrawing): CanvasSettings {
  return {
    ...drawers(labels),
    allowInvalidContainer: true,
    defaultEdgeType: "arrow",
    edgeProgramClasses: {
      curvedArrow: CurvedArrowProgram,
      dashed: DashedEdgeProgram,
      dotted: DottedEdgeProgram,
      thin: EdgeLineProgram,
    },
    nodeProgramClasses: { point: NodePointProgram },
    labelSize: 13,
    labelWeight: "400",
    labelGridCellSize: 90,
    minEdgeThickness: 1.2,
    stagePadding: 56,
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
  };
}

/** Up to so many nodes, all have their label. */
const FEW_NODES = 150;
/** Above so many edges, they are left out while the picture moves, and cannot be pointed at. */
const MANY_EDGES = 3000;

export function crowdSettings(nodes: number, edges: number): CanvasSettings {
  const isMany = edges > MANY_EDGES;
  return {
    labelDensity: nodes <= FEW_NODES ? 100 : 1,
    labelRenderedSizeThreshold: nodes <= FEW_NODES ? 0 : 4,
    enableEdgeEvents: !isMany,
    hideEdgesOnMove: isMany,
    hideLabelsOnMove: isMany,
  };
}

export function drawers(labels: LabelDrawing): CanvasSettings {
  return {
    defaultDrawNodeLabel: (context, node, given) => drawLabel(labels, context, node, given),
    defaultDrawNodeHover: (context, node, given) => drawHover(labels, context, node, given),
  };
}
