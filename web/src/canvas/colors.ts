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

/** A `#rrggbb` color that lets what is below shine through. */
export function faded(color: string, share: number): string {
  const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${share})`;
}
