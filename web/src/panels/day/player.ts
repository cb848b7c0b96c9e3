/** Plays through the days of change: the next step waits until the last one is drawn, and any input stops it. */
import { effect, type ReadonlySignal, signal } from "@preact/signals";

export interface Player {
  readonly isPlaying: ReadonlySignal<boolean>;
  start(): void;
  stop(): void;
}

interface Given {
  /** Whether what was asked for is still loading. */
  readonly isBusy: ReadonlySignal<boolean>;
  readonly pace: () => number;
  /** Goes on to the next change; false at the end. */
  step(): boolean;
  /** Whether an input presses the player's own button, which stops it by itself. */
  isOwn(event: Event): boolean;
}

const INPUTS = ["pointerdown", "keydown", "wheel"] as const;

export function createPlayer({ isBusy, pace, step, isOwn }: Given, page: EventTarget = document): Player {
  const isPlaying = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopWaiting = () => {};
  const stop = () => {
    clearTimeout(timer);
    stopWaiting();
    for (const input of INPUTS) page.removeEventListener(input, onInput, true);
    isPlaying.value = false;
  };
  const onInput = (event: Event) => {
    if (!isOwn(event)) stop();
  };
  const goOn = () => {
    stopWaiting();
    if (!step()) return stop();
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
      goOn();
    },
  };
}
