/** The honest account of what is not shown, node by node, with what to do about it. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../language/translate";
import { type Network, omittedByNode } from "../../network/answer";
import { expand, setDepth, setLimit } from "../../state/changes";
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
  const most = [...omitted].toSorted(([, one], [, other]) => other - one).slice(0, LISTED);
  useEffect(() => (box.current ? closeWhenLeft(box.current) : undefined), [sum === 0]);
  useEffect(() => box.current?.removeAttribute("open"), [panel]);
  if (sum === 0) return null;
  return (
    <details ref={box} class="left-out">
      <summary>{t("omitted", { count: sum })}</summary>
      <div class="left-out-panel">
        <h2>{t("omittedTitle", { count: sum })}</h2>
        <p>{t("omittedAdvice")}</p>
        <Remedies count={network.nodes.length} />
        <ul>
          {most.map(([id, count]) => (
            <li key={id}>
              <button type="button" class="row-name" onClick={() => session.change(expand(id))}>
                {names.get(id) ?? id} <span class="count">+{count}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function Remedies({ count }: { readonly count: number }) {
  const session = useSession();
  const { limit, depth } = session.view.value;
  const isFull = count >= limit;
  const raised = Math.min(limit * 2, LIMIT_MAXIMUM);
  return (
    <>
      {isFull && <p>{t("limitReached", { limit })}</p>}
      <div class="detail-actions">
        {isFull && limit < LIMIT_MAXIMUM && (
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
