/** The nodes whose labels have room, the largest first: no two labels cover each other. */
import { type Box, createRoom } from "../room";
import type { SceneNode } from "./scene";
import { textWidth } from "./text-width";

export const LABEL_SIZE = 13;
export const LABEL_GAP = 4;

export function placedLabels(nodes: readonly SceneNode[]): readonly SceneNode[] {
  const room = createRoom();
  const bySize = [...nodes].sort(
    (one, other) => Number(one.faint) - Number(other.faint) || other.size - one.size,
  );
  return bySize.filter((node) => node.label && room.claim(boxOf(node)));
}

function boxOf({ x, y, size, label }: SceneNode): Box {
  const left = x + size + LABEL_GAP;
  return {
    left,
    right: left + textWidth(label, LABEL_SIZE),
    top: y - LABEL_SIZE / 2,
    bottom: y + LABEL_SIZE / 2,
  };
}
