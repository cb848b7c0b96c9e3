/** Runs the layout by forces apart from the page; tells what it has a few times a second. */
import { type ForceInput, forceSteps } from "./force";
import type { Positions } from "./position";

export interface ForceProgress {
  readonly positions: Positions;
  readonly done: boolean;
}

const TELL_EVERY = 120;

addEventListener("message", ({ data }: MessageEvent<ForceInput>) => {
  let told = performance.now();
  let positions = data.start;
  for (positions of forceSteps(data)) {
    if (performance.now() - told < TELL_EVERY) continue;
    told = performance.now();
    tell({ positions, done: false });
  }
  tell({ positions, done: true });
});

function tell(progress: ForceProgress): void {
  postMessage(progress);
}
