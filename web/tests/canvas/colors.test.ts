import { expect, test } from "vitest";
import { contrast, faded, legible } from "../../src/canvas/colors";

test("a color is mixed into the ground", () => {
  expect(faded("#0064c8", "rgb(200, 200, 200)", 0.5)).toBe("rgb(100, 150, 200)");
  expect(faded("#0064c8", "#ffffff", 1)).toBe("rgb(0, 100, 200)");
});

test("contrast is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("a color that is told from its ground stays, any other is mixed until it is", () => {
  expect(legible("#aa3377", "#ffffff")).toBe("rgb(170, 51, 119)");
  for (const ground of ["#fbfbf9", "#15181b"])
    for (const color of ["#332288", "#ffee99", "#777777", "#000000", "#ffffff"])
      expect(contrast(legible(color, ground), ground)).toBeGreaterThanOrEqual(3);
});
