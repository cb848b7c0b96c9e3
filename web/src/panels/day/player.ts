/** Plays through the days of change: the next step waits until the last one is drawn, and any input stops it, and so does going back. */
import { effect, type ReadonlySignal, signal } from "@preact/signals";

export interface Player {
  readonly isPlaying: ReadonlySignal<boolean>;
  start(): void;
  stop(): void;
}

interface Given {
  /** Whether what was asked for is still loading. */
  readonly isBusy: ReadonlySignal<boolean>;
  /** What its steps change; any other change of it stops the player. */
  readonly changed: ReadonlySignal<unknown>;
  readonly pace: () => number;
  /** Goes on to the next change; false at the end. */
  step(): boolean;
  /** Whether an input presses the player's own button, which stops it by itself. */
  isOwn(event: Event): boolean;
}

const INPUTS = ["pointerdown", "keydown", "wheel"] as const;

export function createPlayer(
  { isBusy, changed, pace, step, isOwn }: Given,
  page: EventTarget = document,
): Player {
  const isPlaying = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopWaiting = () => {};
  let stopWatching = () => {};
  let isStepping = false;
  const stop = () => {
    clearTimeout(timer);
    stopWaiting();
    stopWatching();
    for (const input of INPUTS) page.removeEventListener(input, onInput, true);
    isPlaying.value = false;
  };
  const onInput = (event: Event) => {
    if (!isOwn(event)) stop();
  };
  const goOn = () => {
    stopWaiting();
    isStepping = true;
    const isMore = step();
    isStepping = false;
    if (!isMore) return stop();
    timer = setTimeout(whenDrawn, pace());
  };
  const whenDrawn = () => {
    stopWaiting = effect(() => {
      // Not at once: an effect must not end itself while it runs for the first time.
      if (!isBusy.value) timer = setTimeout(goOn, 0);
    });
  };
  return {
    isPlaying,
    stop,
    start() {
      stop();
      isPlaying.value = true;
      for (const input of INPUTS) page.addEventListener(input, onInput, true);
      stopWatching = onChange(changed, () => {
        if (!isStepping) stop();
      });
      goOn();
    },
  };
}

function onChange(changed: ReadonlySignal<unknown>, act: () => void): () => void {
  let isFirst = true;
  return effect(() => {
    void changed.value;
    if (!isFirst) act();
    isFirst = false;
  });
}
