/** The end of the page: to put it off, to write it, and once it is written to take it back. */
import { useSignal } from "@preact/signals";
import { tell } from "../language/intake";
import { isReady, writingOf } from "./heading";
import { useDesk } from "./intake-context";
import { drawnChanges } from "./network-of-changes";

export function WriteBar() {
  const { intake } = useDesk();
  const isWritten = intake.stage.value === "written";
  const isBusy = intake.isBusy.value;
  return (
    <footer class="write-bar">
      {isWritten ? <p>{tell("writtenHint")}</p> : <PutOff />}
      {isWritten ? (
        <SeeInGraph />
      ) : (
        <button
          type="button"
          class="button is-primary"
          aria-disabled={!isReady(intake) || isBusy}
          onClick={() => isReady(intake) && !isBusy && void intake.write()}
        >
          {writingOf(intake)}
        </button>
      )}
    </footer>
  );
}

/** The explorer around the node with most of what was written. */
function SeeInGraph() {
  const { intake } = useDesk();
  const [node] = drawnChanges(intake.answer.value?.changes?.records ?? []).nodes;
  if (!node) return null;
  return (
    <a class="button" href={`/?around=${node.globalId}`}>
      {tell("seeInGraph")}
    </a>
  );
}

function PutOff() {
  const { intake } = useDesk();
  const told = useSignal("");
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() => {
          told.value = tell(intake.putOff() ? "puttingOff" : "notKept");
        }}
      >
        {tell("putOff")}
      </button>
      <p role="status" class="write-told">
        {told.value}
      </p>
    </>
  );
}
