// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { chooseLanguage } from "../../src/language/translate";

test("a language that the reader chooses takes the place of the link's", () => {
  history.replaceState({ place: 3 }, "", "/?around=a&lang=en&depth=2");
  chooseLanguage("zh");
  expect([location.search, history.state]).toEqual(["?around=a&depth=2", { place: 3 }]);
});
