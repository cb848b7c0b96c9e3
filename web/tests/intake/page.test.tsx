// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { IntakeAnswer } from "../../src/api/intake";
import { Intake } from "../../src/intake/intake";
import { IntakePage } from "../../src/intake/page";
import { language } from "../../src/language/translate";
import { createAccess } from "../../src/state/access";
import { answering, NAME, OPEN } from "./answers";

beforeEach(() => {
  localStorage.clear();
  language.value = "zh";
});
afterEach(() => render(null, document.body));

async function shown(answer: IntakeAnswer) {
  const intake = new Intake(async () => Response.json(answer));
  render(<IntakePage intake={intake} access={createAccess()} />, document.body);
  intake.drop({ file: { name: "台账.xlsx", content: "", encoding: "" }, mapping: "" });
  await vi.waitFor(() => expect(document.querySelector(".sheet")).not.toBeNull());
  return intake;
}

const texts = (selector: string) => [...document.querySelectorAll(selector)].map((each) => each.textContent);

test("the sheet has its rows as written, what was read, and what was left out", async () => {
  await shown(OPEN);
  expect(texts(".sheet tbody th")).toEqual(["4", "5", "6"]);
  expect(texts(".sheet tbody tr:first-child td")).toEqual(["1", "春台中学", "学校→ 中小学?"]);
  expect(document.querySelector(".is-left-out")?.textContent).toContain("合计");
  expect(document.querySelector(".is-filled")?.textContent).toBe("中小学");
});

test("each column can be corrected by a list that says what it is about", async () => {
  await shown(OPEN);
  const list = document.querySelector<HTMLSelectElement>(".meanings td:nth-child(3) select");
  expect([list?.getAttribute("aria-label"), list?.value]).toEqual(["B 列“单位名称”读作", "Unit.name"]);
});

test("a question is a group of options of which none is chosen, the likeliest marked", async () => {
  await shown(OPEN);
  const options = [...document.querySelectorAll("#question-2 .option")];
  expect(options.map((option) => option.textContent)).toEqual([
    "瑶帆第一小学 最可能名称以它结尾",
    "泰湾第一小学 名称以它结尾",
    "新建一个单位 以后按“第一小学”识别",
  ]);
  expect(document.querySelectorAll("input:checked")).toHaveLength(0);
  expect(document.querySelector("#question-2 [role=radiogroup]")?.getAttribute("aria-labelledby")).toBe(
    "asked-2",
  );
});

test("the button that writes says why it cannot be pressed", async () => {
  await shown(OPEN);
  const button = document.querySelector(".write-bar .is-primary");
  expect([button?.textContent, button?.getAttribute("aria-disabled")]).toEqual([
    "写入（还有 2 个问题）",
    "true",
  ]);
});

test("changes are counted by kind and listed with both values of a conflict", async () => {
  await shown(answering({ questions: [NAME] }));
  expect(texts(".counts b")).toEqual(["1", "0", "1", "1", "3"]);
  expect(texts(".change-list tbody tr:nth-child(2) td")).toEqual([
    "! 有冲突",
    "属性",
    "春台中学 — 结对共建 → 瑶帆社区",
    "始于 图谱 2015-06，本表 2015",
    "第 4 行",
  ]);
});

test("in English everything is said in English", async () => {
  language.value = "en";
  await shown(answering({ questions: [NAME] }));
  const han = /[\u4e00-\u9fff]/;
  const named = new Set(["中文"]);
  const ours = texts("h1, h2, button, .steps b, .steps span, .counts li, .change-list td:nth-child(2)");
  expect(ours.filter((text) => text && han.test(text) && !named.has(text) && !text.includes("台账"))).toEqual(
    [],
  );
});

test("the columns are no step that is done while something is asked about them", async () => {
  await shown(OPEN);
  expect(document.querySelector(".steps li:nth-child(2)")?.className).toBe("is-now");
});

test("what should be minded is told above the changes", async () => {
  const { changes } = answering();
  if (!changes) throw new Error("no changes");
  const told = [{ zh: "可能已有", en: "may be there" }];
  await shown(answering({ changes: { ...changes, told } }));
  expect(texts(".changes .told li")).toEqual(["可能已有"]);
});
