// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { closeWhenLeft } from "../../src/panels/close-when-left";

let box: HTMLDetailsElement;
const at = (id: string, event: Event) => document.getElementById(id)?.dispatchEvent(event);
const pressed = (id: string) => at(id, new Event("pointerdown", { bubbles: true }));

beforeEach(() => {
  box = document.createElement("details");
  box.id = "box";
  box.open = true;
  const [summary, button] = [document.createElement("summary"), document.createElement("button")];
  summary.tabIndex = 0;
  button.id = "elsewhere";
  box.append(summary);
  document.body.replaceChildren(box, button);
  return closeWhenLeft(box);
});

test("a click within leaves it open, one elsewhere closes it", () => {
  pressed("box");
  expect(box.open).toBe(true);
  pressed("elsewhere");
  expect(box.open).toBe(false);
});

test("Escape closes it, and its summary has the focus again", () => {
  box.querySelector("summary")?.focus();
  at("box", new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  expect(box.open).toBe(false);
  expect(document.activeElement).toBe(box.querySelector("summary"));
});

test("a focus that goes elsewhere, as into a dialog, closes it", () => {
  at("elsewhere", new Event("focusin", { bubbles: true }));
  expect(box.open).toBe(false);
});
