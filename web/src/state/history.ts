/** The browser's own history is the undo stack: its back button and our undo are one and the same. */
import { batch, type ReadonlySignal, signal } from "@preact/signals";

/** What is used of `window`. */
export interface Browser {
  readonly history: Pick<History, "state" | "pushState" | "replaceState" | "back" | "forward">;
  readonly location: Pick<Location, "pathname" | "search">;
  addEventListener(type: "popstate", listener: () => void): void;
  removeEventListener(type: "popstate", listener: () => void): void;
}

export interface ViewHistory {
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** A step that undo takes back. */
  push(query: string): void;
  /** A small change of the present step, as while typing. */
  replace(query: string): void;
  undo(): void;
  redo(): void;
  stop(): void;
}

export function createHistory(browser: Browser, onReturn: (query: string) => void): ViewHistory {
  const index = signal(placeOf(browser.history.state));
  const last = signal(index.value);
  const canUndo = signal(index.value > 0);
  const canRedo = signal(false);
  const arrive = (place: number, end: number) =>
    batch(() => {
      index.value = place;
      last.value = end;
      canUndo.value = place > 0;
      canRedo.value = place < end;
    });
  const returned = () => {
    const place = placeOf(browser.history.state);
    arrive(place, Math.max(last.value, place));
    onReturn(browser.location.search);
  };
  const url = (query: string) => browser.location.pathname + query;
  browser.addEventListener("popstate", returned);
  return {
    canUndo,
    canRedo,
    push(query) {
      browser.history.pushState({ place: index.value + 1 }, "", url(query));
      arrive(index.value + 1, index.value + 1);
    },
    replace: (query) => browser.history.replaceState({ place: index.value }, "", url(query)),
    // The first step is ours: undo never leaves the page.
    undo: () => canUndo.value && browser.history.back(),
    redo: () => canRedo.value && browser.history.forward(),
    stop: () => browser.removeEventListener("popstate", returned),
  };
}

/** The browser keeps each step's place, so that undo works after a reload too. */
function placeOf(state: unknown): number {
  const place = (state as { place?: unknown } | null)?.place;
  return typeof place === "number" ? place : 0;
}
