/** Colors of the page for what is drawn: custom properties are resolved by the browser only where they are used. */

export interface CanvasColors {
  readonly ink: string;
  readonly ground: string;
  readonly accent: string;
  readonly font: string;
}

export function canvasColors(container: HTMLElement): CanvasColors {
  const { color, backgroundColor, outlineColor, fontFamily } = getComputedStyle(container);
  return { ink: color, ground: backgroundColor, accent: outlineColor, font: fontFamily };
}

/** A `#rrggbb` color mixed into the ground, as if it were see-through: sigma does not blend edges' alpha evenly. */
export function faded(color: string, ground: string, share: number): string {
  const below = channels(ground);
  const mixed = channels(color).map((channel, place) =>
    Math.round(channel * share + (below[place] ?? 0) * (1 - share)),
  );
  return `rgb(${mixed.join(", ")})`;
}

/** What graphics need against their ground, by WCAG 1.4.11. */
const CONTRAST = 3;
const STEP = 0.1;

/** The color itself, or mixed with white on a dark ground and with black on a light one until it is told from it. */
export function legible(color: string, ground: string): string {
  const towards = luminance(ground) > 0.18 ? "#000000" : "#ffffff";
  for (let share = 1; share > 0; share -= STEP) {
    const mixed = faded(color, towards, share);
    if (contrast(mixed, ground) >= CONTRAST) return mixed;
  }
  return towards;
}

export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** By WCAG. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): readonly number[] {
  if (!color.startsWith("#")) return (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
