import { expect, test } from "vitest";
import { ownUnless, targetOf } from "../../src/graphiql/open-example";

const example = { number: 1, title: { zh: "一", en: "One" }, query: "{ one }" };
const own = ownUnless(["{ one }", "{ two }"]);

test.each([
  ["the tab that has it", ["{ mine }", "{ one }"], 0, { tab: 1 }],
  ["the tab at hand that has it", ["{ one }"], 0, "here"],
  ["in place of another example", ["{ two }\n"], 0, "here"],
  ["in place of nothing", [" "], 0, "here"],
  ["beside what the reader wrote", ["{ mine }"], 0, "new"],
] as const)("an example opens in %s", (_where, tabs, active, target) => {
  expect(targetOf(example, tabs, active, own)).toEqual(target);
});
