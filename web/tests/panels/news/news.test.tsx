// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import { News } from "../../../src/panels/news/news";
import { SessionContext } from "../../../src/panels/session-context";
import type { Pending } from "../../../src/state/news";
import type { Session } from "../../../src/state/session";

afterEach(() => render(null, document.body));

const drawn = () => new Promise((resolve) => setTimeout(resolve, 5));
const THREE: Pending = { changes: 3, first: 42, last: 42 };

function open() {
  const pending = signal<Pending | null>(null);
  const news = { pending, take: vi.fn(), putOff: vi.fn(), restart: vi.fn(), stop: vi.fn() };
  const update = vi.fn();
  render(
    <SessionContext.Provider value={{ update } as unknown as Session}>
      <News news={news} />
      <main id="main" tabIndex={-1} />
    </SessionContext.Provider>,
    document.body,
  );
  const button = (name: string) => {
    const all = [...document.querySelectorAll("button")];
    return all.find(
      (each) => (each.getAttribute("aria-label") ?? each.textContent) === name,
    ) as HTMLButtonElement;
  };
  return { pending, news, update, button };
}

test("the line is there before it says something, and nothing to click is", async () => {
  const { pending } = open();
  const line = document.querySelector("[role=status]");
  expect([line?.textContent, document.querySelector("button")]).toEqual(["", null]);
  pending.value = THREE;
  await drawn();
  expect(document.querySelector("[role=status]")).toBe(line);
  expect(line?.textContent).toBe("3 records changed (revision 42)");
});

test("what is told is taken first, so that what comes meanwhile is told again", async () => {
  const { pending, news, update, button } = open();
  pending.value = THREE;
  await drawn();
  button("Update").click();
  expect(news.take.mock.invocationCallOrder[0]).toBeLessThan(update.mock.invocationCallOrder[0] ?? 0);
  expect(document.activeElement?.id).toBe("main");
});

test("it is put off by its button and by Escape", async () => {
  const { pending, news, update, button } = open();
  pending.value = THREE;
  await drawn();
  button("Later").click();
  button("Update").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  button("Update").dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }));
  expect([news.putOff.mock.calls.length, update.mock.calls.length]).toEqual([2, 0]);
});
