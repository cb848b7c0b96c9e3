import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPlayer } from "../../../src/panels/day/player";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(steps: number) {
  const page = new EventTarget();
  const isBusy = signal(false);
  const view = signal(0);
  let taken = 0;
  const step = () => {
    if (taken === steps) return false;
    taken += 1;
    view.value = taken;
    return true;
  };
  const player = createPlayer({ isBusy, changed: view, pace: () => 100, step, isOwn: () => false }, page);
  return { page, isBusy, view, player, taken: () => taken };
}

test("it plays at its pace and stops at the end", async () => {
  const { player, taken } = open(3);
  player.start();
  expect([taken(), player.isPlaying.value]).toEqual([1, true]);
  await vi.advanceTimersByTimeAsync(101);
  expect(taken()).toBe(2);
  await vi.runAllTimersAsync();
  expect([taken(), player.isPlaying.value]).toEqual([3, false]);
});

test("the next step waits for the last to be drawn", async () => {
  const { player, isBusy, taken } = open(9);
  player.start();
  isBusy.value = true;
  await vi.advanceTimersByTimeAsync(5000);
  expect(taken()).toBe(1);
  isBusy.value = false;
  await vi.advanceTimersByTimeAsync(1);
  expect(taken()).toBe(2);
  // A load that is quicker than the pace does not hurry it.
  isBusy.value = true;
  isBusy.value = false;
  await vi.advanceTimersByTimeAsync(50);
  expect(taken()).toBe(2);
});

test("any input stops it", async () => {
  const { player, page, taken } = open(9);
  player.start();
  page.dispatchEvent(new Event("keydown"));
  await vi.runAllTimersAsync();
  expect([taken(), player.isPlaying.value]).toEqual([1, false]);
});

test("a change that is not its own stops it, as the browser's back makes one", async () => {
  const { player, view, taken } = open(9);
  player.start();
  await vi.advanceTimersByTimeAsync(101);
  view.value = 0;
  await vi.runAllTimersAsync();
  expect([taken(), player.isPlaying.value]).toEqual([2, false]);
});
