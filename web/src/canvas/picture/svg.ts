/** A scene as SVG with title, legend and citation. Presentation attributes only: styles would be refused by the policy. */

import { type CanvasColors, faded } from "../colors";
import { PIN } from "../labels";
import { edgePath, short } from "./edge-path";
import { escaped } from "./escape";
import { LABEL_SIZE, type PlacedLabel, placedLabels } from "./placed-labels";
import type { LegendEntry, Line, Scene, SceneEdge, SceneNode } from "./scene";
import { textWidth, wrapped } from "./text-width";

export interface Caption {
  readonly title: string;
  /** Day, counts, sources, address. */
  readonly lines: readonly string[];
}

export interface Svg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const TITLE = 56;
const ROW = 24;
const SMALL = 12;
const SIGN = 18;

const DASHES: Readonly<Record<Line, string>> = {
  solid: "",
  dashed: ' stroke-dasharray="7 4"',
  dotted: ' stroke-dasharray="2 4.5"',
};
/** Wider than in the network, as there is less of it; the dots still thinner than the dashes. */
const SIGN_LOOK: Readonly<Record<Line, string>> = {
  solid: ' stroke-width="2.5"',
  dashed: ' stroke-width="2.5" stroke-dasharray="4 3"',
  dotted: ' stroke-width="1.5" stroke-dasharray="2 3.3"',
};

/** Without a caption: the network alone, as for a still picture in the page. */
export function renderSvg(scene: Scene, colors: CanvasColors, caption: Caption | null): Svg {
  const { width } = scene;
  const top = caption ? TITLE : 0;
  const legend = caption ? legendRows(scene.legend, width - 2 * MARGIN) : [];
  const lines = (caption?.lines ?? []).flatMap((line) => wrapped(line, SMALL, width - 2 * MARGIN));
  const belowNetwork = top + scene.height;
  const belowLegend = belowNetwork + legend.length * ROW;
  const height = belowLegend + (caption ? lines.length * 18 + MARGIN : 0);
  const soft = faded(colors.ink, colors.ground, 0.7);
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colors.ground}"/>`,
    caption && text(caption.title, MARGIN, 38, colors.ink, 20, "600"),
    `<g transform="translate(0 ${top})">${network(scene, colors)}</g>`,
    ...legend.flatMap((row, place) =>
      row.map((entry) => legendEntry(entry, belowNetwork + place * ROW, colors.ink)),
    ),
    ...lines.map((line, place) => text(line, MARGIN, belowLegend + 18 * (place + 1), soft, SMALL)),
  ];
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(colors.font)}">`;
  const title = caption ? `<title>${escaped(caption.title)}</title>` : "";
  return { text: `${open}${title}${parts.filter(Boolean).join("\n")}</svg>`, width, height };
}

function network({ nodes, edges, width, height }: Scene, colors: CanvasColors): string {
  return [
    ...edges.map(edge),
    ...nodes.map((each) => node(each, colors)),
    ...placedLabels(nodes, { width, height }).map((each) => nodeLabel(each, colors)),
  ].join("\n");
}

function edge(given: SceneEdge): string {
  const { line, head } = edgePath(given);
  const { color } = given;
  const width = short(Math.max(1, given.size));
  const path = `<path d="${line}" fill="none" stroke="${color}" stroke-width="${width}"${DASHES[given.line]}/>`;
  return head ? `${path}<path d="${head}" fill="${color}"/>` : path;
}

function node({ x, y, size, color, pinned }: SceneNode, { ground, ink }: CanvasColors): string {
  const at = `cx="${short(x)}" cy="${short(y)}"`;
  const circle = `<circle ${at} r="${short(size)}" fill="${color}"/>`;
  const away = (size + PIN) * Math.SQRT1_2;
  const pin = `<circle cx="${short(x + away)}" cy="${short(y - away)}" r="${PIN}" fill="${ink}" stroke="${ground}"/>`;
  return pinned ? circle + pin : circle;
}

function nodeLabel({ node: { label, faint }, box }: PlacedLabel, { ink, ground }: CanvasColors): string {
  const halo = ` paint-order="stroke" stroke="${ground}" stroke-width="4" stroke-linejoin="round"`;
  const color = faint ? faded(ink, ground, 0.4) : ink;
  return text(label, box.left, box.bottom - LABEL_SIZE / 6, color, LABEL_SIZE, "400", halo);
}

interface PlacedEntry extends LegendEntry {
  readonly x: number;
}

/** As many entries in a row as have room. */
function legendRows(entries: readonly LegendEntry[], width: number): readonly (readonly PlacedEntry[])[] {
  const rows: PlacedEntry[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const wide = 22 + textWidth(entry.name, LABEL_SIZE) + 20;
    if (x + wide > MARGIN + width) {
      rows.push([]);
      x = MARGIN;
    }
    rows.at(-1)?.push({ ...entry, x });
    x += wide;
  }
  return rows;
}

function legendEntry({ x, name, color, line }: PlacedEntry, y: number, ink: string): string {
  const sign =
    line === "none"
      ? `<circle cx="${short(x + 8)}" cy="${y + 12}" r="6" fill="${color}"/>`
      : `<path d="M${short(x)} ${y + 12}h${SIGN}" stroke="${color}"${SIGN_LOOK[line]}/>`;
  return sign + text(name, x + 22, y + 16.5, ink, LABEL_SIZE);
}

function text(
  given: string,
  x: number,
  y: number,
  color: string,
  size: number,
  weight = "400",
  more = "",
): string {
  const look = `font-size="${size}" font-weight="${weight}" fill="${color}"${more}`;
  return `<text x="${short(x)}" y="${short(y)}" ${look}>${escaped(given)}</text>`;
}
