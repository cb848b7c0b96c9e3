import { expect, test } from "vitest";
import { language } from "../../../src/language/translate";
import { failureText } from "../../../src/panels/notice/failure-text";

test("a refusal tells the server's message and its code", () => {
  language.value = "zh";
  expect(failureText({ kind: "refused", code: "BAD_RANGE", message: "no id" })).toBe(
    "服务器拒绝了请求：no id（BAD_RANGE）",
  );
});

test("a fault tells the id to give to who runs the server", () => {
  language.value = "en";
  const text = failureText({ kind: "fault", requestId: "r1", message: "internal error" });
  expect(text).toBe("Something went wrong in the server. Request id: r1");
});

test("known codes tell what to do", () => {
  language.value = "en";
  expect(failureText({ kind: "refused", code: "STORE_UNAVAILABLE", message: "gone" })).toBe(
    "The database does not answer. It recovers by itself or needs its operator; try again. (STORE_UNAVAILABLE)",
  );
});
