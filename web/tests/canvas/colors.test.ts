import { expect, test } from "vitest";
import { faded } from "../../src/canvas/colors";

test("a color is mixed into the ground", () => {
  expect(faded("#0064c8", "rgb(200, 200, 200)", 0.5)).toBe("rgb(100, 150, 200)");
  expect(faded("#0064c8", "#ffffff", 1)).toBe("rgb(0, 100, 200)");
});
