/** Starts the layout by forces in a worker; the function given back cancels it. */
import type { ForceInput } from "./force";
import type { ForceProgress } from "./force.worker";

/** The steps are bounded, so this is for a machine that is far too slow: it keeps what is there by then. */
const LONGEST = 20_000;

export function runForce(input: ForceInput, onProgress: (progress: ForceProgress) => void): () => void {
  const worker = new Worker(new URL("./force.worker.ts", import.meta.url), { type: "module" });
  let positions = input.start;
  const stop = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const finish = () => {
    stop();
    onProgress({ positions, done: true });
  };
  const timer = setTimeout(finish, LONGEST);
  worker.addEventListener("error", finish);
  worker.addEventListener("message", ({ data }: MessageEvent<ForceProgress>) => {
    positions = data.positions;
    if (data.done) finish();
    else onProgress(data);
  });
  worker.postMessage(input);
  return stop;
}
