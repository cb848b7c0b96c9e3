// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import { countByType } from "../../../src/panels/filters/count-by-type";
import { TypeChecks } from "../../../src/panels/filters/type-checks";
import { NETWORK, ONTOLOGY, WITH_WEAK } from "../../answers";

const onToggle = vi.fn();

function shown(network = WITH_WEAK, hidden: readonly string[] = [], hiddenWeak: readonly string[] = []) {
  const { relationships, weak } = countByType(network);
  const nameOf = (type: string) => `weak ${type}`;
  render(
    <TypeChecks
      title="Relationships"
      types={ONTOLOGY.relationshipTypes}
      counts={relationships}
      hidden={hidden}
      isLine={true}
      weak={{ counts: weak, hidden: hiddenWeak, nameOf, onToggle }}
      onToggle={() => {}}
    />,
    document.body,
  );
  return [...document.querySelectorAll("label")].map((row) => {
    const box = row.querySelector("input");
    return [row.textContent, box?.checked, box?.disabled];
  });
}

afterEach(() => render(null, document.body));

test("weak relationships have a row below their type, which counts them too", () => {
  expect(shown()).toEqual([
    ["Sells1", true, false],
    ["Rivals2", true, false],
    ["weak RIVALS1", true, false],
  ]);
});

test("without weak relationships there is no such row, unless a link hides them", () => {
  expect(shown(NETWORK)).toHaveLength(2);
  expect(shown(NETWORK, [], ["RIVALS"]).at(-1)).toEqual(["weak RIVALS0", false, false]);
});

test("with their type the weak ones are hidden too, and there is nothing to switch", () => {
  expect(shown(WITH_WEAK, ["RIVALS"]).slice(1)).toEqual([
    ["Rivals2", false, false],
    ["weak RIVALS1", false, true],
  ]);
});

test("a click on it switches the weak ones alone", () => {
  shown();
  [...document.querySelectorAll("input")].at(-1)?.click();
  expect(onToggle).toHaveBeenCalledExactlyOnceWith("RIVALS");
});
