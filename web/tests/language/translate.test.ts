import { expect, test } from "vitest";
import { en } from "../../src/language/en";
import { detectLanguage, label, language, t } from "../../src/language/translate";
import { zh } from "../../src/language/zh";

test("the link comes first, then the choice, then the browser", () => {
  expect(detectLanguage(["zh", "en"])).toBe("zh");
  expect(detectLanguage([null, "fr-FR", "zh-TW"])).toBe("zh");
  expect(detectLanguage([null, "fr-FR"])).toBe("en");
});

test("a text follows the language, with its values", () => {
  language.value = "zh";
  expect(t("shown", { nodes: 3, edges: 2 })).toBe("3 个节点，2 条关系");
  expect(label({ zh: "单位", en: "Unit" })).toBe("单位");
  language.value = "en";
  expect(t("shown", { nodes: 3, edges: 2 })).toBe("3 nodes, 2 relationships");
  expect(t("shown", { nodes: 1, edges: 0 })).toBe("1 node, 0 relationships");
});

test("both languages name the same values", () => {
  const values = (text: string) => (text.match(/\{\w+/g) ?? []).sort();
  for (const key of Object.keys(en) as (keyof typeof en)[])
    expect([key, values(zh[key])]).toEqual([key, values(en[key])]);
});
