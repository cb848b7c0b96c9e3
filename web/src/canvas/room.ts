/** Where labels have room: beside, below or above their node, within the frame, and none upon another. */
import type { Position } from "../network/layouts/position";

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Room {
  /** The first of these places that is free, and is the owner's then. */
  claim(boxes: readonly Box[], owner: string): Box | null;
  /** Takes it whether it is free or not. */
  take(box: Box, owner: string): void;
  /** Whose place it is; the last that took it where there are several. */
  ownerAt(place: Position): string | null;
  clear(): void;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export const LABEL_GAP = 4;

export function createRoom(): Room {
  let taken: { readonly box: Box; readonly owner: string }[] = [];
  const isFree = (box: Box) => !taken.some((other) => overlap(box, other.box));
  const take = (box: Box, owner: string) => void taken.push({ box, owner });
  return {
    claim(boxes, owner) {
      const free = boxes.find(isFree) ?? null;
      if (free) take(free, owner);
      return free;
    },
    take,
    ownerAt({ x, y }) {
      const point = { left: x, right: x, top: y, bottom: y };
      return taken.findLast(({ box }) => overlap(box, point))?.owner ?? null;
    },
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
