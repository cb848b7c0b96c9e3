/** How a picture for documents looks: nothing is dimmed or marked for whoever was looking, and thin lines are seen on a slide. */

import { WEAK_SHARE } from "../../network/size";
import { type CanvasColors, legible } from "../colors";
import { edgeProgram, type Focus, type Look } from "../look";

/** Of weak ones the share that sizes have. */
const THINNEST = 1.5;

/** Of the focus only a path is drawn, in the accent color. */
export function createPaperLook({ ground, accent }: CanvasColors, { forward, isPath }: Focus): Look {
  return {
    node: (_, data) => ({
      ...data,
      type: "circle",
      color: legible(data.color, ground),
      pinned: false,
      highlighted: false,
      forceLabel: false,
      faint: false,
      zIndex: 1,
    }),
    edge(id, data) {
      const isOnPath = isPath && (forward?.edges.has(id) ?? false);
      const look = isOnPath
        ? { color: accent, size: data.size + 2, zIndex: 2 }
        : {
            color: legible(data.color, ground),
            size: Math.max(THINNEST * (data.weak ? WEAK_SHARE : 1), data.size),
            zIndex: 1,
          };
      return { ...data, ...look, type: edgeProgram(data, false) };
    },
  };
}
