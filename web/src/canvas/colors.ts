/** Colors of the page for what is drawn: custom properties are resolved by the browser only where they are used. */

export interface CanvasColors {
  readonly ink: string;
  readonly ground: string;
  readonly font: string;
}

export function canvasColors(container: HTMLElement): CanvasColors {
  const { color, backgroundColor, fontFamily } = getComputedStyle(container);
  return { ink: color, ground: backgroundColor, font: fontFamily };
}

/** A `#rrggbb` color mixed into the ground, as if it were see-through: sigma does not blend edges' alpha evenly. */
export function faded(color: string, ground: string, share: number): string {
  const below = channels(ground);
  const mixed = channels(color).map((channel, place) =>
    Math.round(channel * share + (below[place] ?? 0) * (1 - share)),
  );
  return `rgb(${mixed.join(", ")})`;
}

function channels(color: string): readonly number[] {
  if (!color.startsWith("#")) return (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
