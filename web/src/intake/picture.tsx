/** The changes as a small network; the table says the same in words. */
import { useMemo } from "preact/hooks";
import type { RecordChange } from "../api/intake";
import { tell } from "../language/intake";
import { shapeOf } from "./marks";
import { namesWithRoom, written } from "./names-in-picture";
import { type DrawnNode, drawnChanges } from "./network-of-changes";

const WIDTH = 960;
const HEIGHT = 340;
const MARGIN = 44;
const across = (x: number) => WIDTH / 2 + x * (WIDTH / 2 - MARGIN * 1.6);
const down = (y: number) => HEIGHT / 2 + y * (HEIGHT / 2 - MARGIN);

export function Picture({ records }: { readonly records: readonly RecordChange[] }) {
  const { nodes, ties, count } = useMemo(() => drawnChanges(records), [records]);
  const at = new Map(nodes.map((node) => [node.id, node]));
  const named = namesWithRoom(
    nodes.map(({ id, name, ...node }) => ({ id, name, x: across(node.x), y: down(node.y) + below(node) })),
  );
  return (
    <figure class="picture">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={tell("pictureOf", { nodes: count, edges: ties.length })}
      >
        {ties.map(({ id, from, to, kind }) => {
          const [one, two] = [at.get(from), at.get(to)];
          if (!one || !two) return null;
          return (
            <line
              key={id}
              class={`tie is-${kind}`}
              x1={across(one.x)}
              y1={down(one.y)}
              x2={across(two.x)}
              y2={down(two.y)}
            />
          );
        })}
        {nodes.map((node) => (
          <Node key={node.id} node={node} isNamed={named.has(node.id)} />
        ))}
      </svg>
      <figcaption>
        <span class="key is-new" aria-hidden="true" /> {tell("keyNew")}
        <span class="key is-known" aria-hidden="true" /> {tell("keyKnown")}
        {count > nodes.length && <span>{tell("pictureCut", { shown: nodes.length, count })}</span>}
      </figcaption>
    </figure>
  );
}

const sizeOf = ({ degree }: Pick<DrawnNode, "degree">) => Math.min(1.3, 0.55 + degree * 0.05);

/** How far below the middle of a node its name stands. */
const below = (node: Pick<DrawnNode, "degree">) => sizeOf(node) * 10 + 14;

function Node({ node, isNamed }: { readonly node: DrawnNode; readonly isNamed: boolean }) {
  const { outline, color } = shapeOf(node.type);
  const size = sizeOf(node);
  return (
    <g class={node.isNew ? "node is-new" : "node"} transform={`translate(${across(node.x)} ${down(node.y)})`}>
      <title>{node.name}</title>
      {node.isNew && <circle class="ring" r={size * 10 + 3} />}
      <path d={outline} transform={`scale(${size})`} style={{ fill: color }} />
      {isNamed && (
        <text y={below(node)} text-anchor="middle">
          {written(node.name)}
        </text>
      )}
    </g>
  );
}
