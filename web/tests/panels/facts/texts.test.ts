import { expect, test } from "vitest";
import { language } from "../../../src/language/translate";
import { periodText } from "../../../src/panels/facts/period";
import { valueText } from "../../../src/panels/facts/value-text";
import { KIND } from "../../answers";

test("a period has its dates as given", () => {
  language.value = "en";
  expect(periodText("2021", null)).toBe("since 2021");
  expect(periodText("2021", "2022-03")).toBe("2021 to 2022-03");
  expect(periodText(null, "2022-03")).toBe("until 2022-03");
  expect(periodText(null, null)).toBe("undated, holds always");
});

test("enumerations are told by their labels, in lists too", () => {
  language.value = "en";
  const property = KIND;
  expect(valueText({ property, value: "BAKERY" })).toBe("Bakery");
  expect(valueText({ property, value: ["BAKERY", "OTHER"] })).toBe("Bakery；OTHER");
  expect(valueText({ property, value: true })).toBe("Yes");
  expect(valueText({ property, value: 0 })).toBe("0");
});
