/** The labels that have room, those of the largest nodes first: none covers a node or another label. */
import { type Box, createRoom, type Frame, labelBoxes } from "../room";
import type { SceneNode } from "./scene";
import { textWidth } from "./text-width";

export const LABEL_SIZE = 13;

export interface PlacedLabel {
  readonly node: SceneNode;
  readonly box: Box;
}

export function placedLabels(nodes: readonly SceneNode[], frame: Frame): readonly PlacedLabel[] {
  const room = createRoom();
  for (const { label, x, y, size } of nodes)
    room.take({ left: x - size, right: x + size, top: y - size, bottom: y + size }, label);
  const bySize = [...nodes].sort(
    (one, other) => Number(one.faint) - Number(other.faint) || other.size - one.size,
  );
  return bySize.flatMap((node) => {
    const text = { width: textWidth(node.label, LABEL_SIZE), height: LABEL_SIZE };
    const box = node.label ? room.claim(labelBoxes(node, text, frame), node.label) : null;
    return box ? [{ node, box }] : [];
  });
}
