/** The honest account of what is not shown, node by node, with what to do about it. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../language/translate";
import { isEdgeLimit, type Network, omittedByNode } from "../../network/answer";
import { expand, select, setDepth, setLimit } from "../../state/changes";
import { DEPTH_MAXIMUM, LIMIT_MAXIMUM } from "../../state/view";
import { closeWhenLeft } from "../close-when-left";
import { useSession } from "../session-context";

const LISTED = 12;

export function LeftOut({ network }: { readonly network: Network }) {
  const session = useSession();
  const box = useRef<HTMLDetailsElement>(null);
  const { panel } = session.view.value;
  const omitted = omittedByNode(network);
  const sum = [...omitted.values()].reduce((total, count) => total + count, 0);
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  const { around, limit } = session.view.value;
  // To expand a node again would do nothing.
  const open = (id: string) =>
    session.change(around.includes(id) ? select({ kind: "node", id }) : expand(id));
  const most = [...omitted].toSorted(([, one], [, other]) => other - one).slice(0, LISTED);
  useEffect(() => (box.current ? closeWhenLeft(box.current) : undefined), [sum === 0]);
  useEffect(() => box.current?.removeAttribute("open"), [panel]);
  if (sum === 0) return null;
  return (
    <details ref={box} class="left-out">
      <summary>{t("omitted", { count: sum })}</summary>
      <div class="left-out-panel">
        <h2>{t(isEdgeLimit(network, limit) ? "omitted" : "omittedTitle", { count: sum })}</h2>
        {isEdgeLimit(network, limit) && <p>{t("edgeLimitReached", { count: network.edges.length })}</p>}
        <p>{t("omittedAdvice")}</p>
        {most.some(([id]) => around.includes(id)) && <p>{t("openDetails")}</p>}
        <Remedies network={network} />
        <ul>
          {most.map(([id, count]) => (
            <li key={id}>
              <button type="button" class="row-name" title={names.get(id)} onClick={() => open(id)}>
                {names.get(id) ?? id} <span class="count">+{count}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function Remedies({ network }: { readonly network: Network }) {
  const session = useSession();
  const { limit, depth } = session.view.value;
  const isFull = network.nodes.length >= limit;
  const canRaise = (isFull || isEdgeLimit(network, limit)) && limit < LIMIT_MAXIMUM;
  const raised = Math.min(limit * 2, LIMIT_MAXIMUM);
  return (
    <>
      {isFull && <p>{t("limitReached", { limit })}</p>}
      <div class="detail-actions">
        {canRaise && (
          <button type="button" onClick={() => session.change(setLimit(raised))}>
            {t("raiseLimit", { limit: raised })}
          </button>
        )}
        {!isFull && depth < DEPTH_MAXIMUM && (
          <button type="button" onClick={() => session.change(setDepth(depth + 1))}>
            {t("goFurther", { depth: depth + 1 })}
          </button>
        )}
      </div>
    </>
  );
}
