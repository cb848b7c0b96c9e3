/** Where labels have room: beside, below or above their node, within the frame, and none upon another. */
import type { Position } from "../network/layouts/position";

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Room {
  /** The first of these places that is free, and is taken then. */
  claim(boxes: readonly Box[]): Box | null;
  /** Takes it whether it is free or not. */
  take(box: Box): void;
  clear(): void;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export const LABEL_GAP = 4;

export function createRoom(): Room {
  let taken: Box[] = [];
  const isFree = (box: Box) => !taken.some((other) => overlap(box, other));
  return {
    claim(boxes) {
      const free = boxes.find(isFree) ?? null;
      if (free) taken.push(free);
      return free;
    },
    take: (box) => void taken.push(box),
    clear() {
      taken = [];
    },
  };
}

/** Right, left, below and above; of those only what is within the frame, or right where none is. */
export function labelBoxes(
  { x, y, size }: Position & { readonly size: number },
  text: Frame,
  frame: Frame,
): readonly [Box, ...Box[]] {
  const away = size + LABEL_GAP;
  const right = boxAt(x + away, y - text.height / 2, text);
  const others = [
    boxAt(x - away - text.width, y - text.height / 2, text),
    boxAt(x - text.width / 2, y + away, text),
    boxAt(x - text.width / 2, y - away - text.height, text),
  ];
  const [first, ...more] = [right, ...others].filter(
    ({ left, right: end }) => left >= 0 && end <= frame.width,
  );
  return first ? [first, ...more] : [right];
}

function boxAt(left: number, top: number, { width, height }: Frame): Box {
  return { left, right: left + width, top, bottom: top + height };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
