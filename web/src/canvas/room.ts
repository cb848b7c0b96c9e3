/** Boxes that take room, so that no two labels cover each other. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Room {
  /** Whether there was room; then it is taken. */
  claim(box: Box): boolean;
  /** Takes it whether there was room or not. */
  take(box: Box): void;
  clear(): void;
}

export function createRoom(): Room {
  let taken: Box[] = [];
  return {
    claim(box) {
      if (taken.some((other) => overlap(box, other))) return false;
      taken.push(box);
      return true;
    },
    take: (box) => void taken.push(box),
    clear() {
      taken = [];
    },
  };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
