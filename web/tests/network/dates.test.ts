import { expect, test } from "vitest";
import { changeDays, firstDay, lastDay, nextChange, rangeOf } from "../../src/network/dates";
import { edge } from "../answers";

test("a month or a year is read from its first to its last day", () => {
  expect(["2020", "2020-02", "2020-02-03"].map(firstDay)).toEqual(["2020-01-01", "2020-02-01", "2020-02-03"]);
  expect(["2020", "2020-02", "2020-02-03"].map(lastDay)).toEqual(["2020-12-31", "2020-02-29", "2020-02-03"]);
});

const changes = changeDays([
  edge("1", "a", "b", { since: "2019", until: "2020-02" }),
  edge("2", "a", "b", { since: "2020-03-01" }),
  edge("3", "a", "b"),
]);

test("what ends is gone on the day after its last", () => {
  expect(changes).toEqual([
    { day: "2019-01-01", begin: 1, end: 0 },
    { day: "2020-03-01", begin: 1, end: 1 },
  ]);
});

test("steps go to the nearest change on either side", () => {
  expect(nextChange(changes, "2019-06-01", 1)).toBe("2020-03-01");
  expect(nextChange(changes, "2019-06-01", -1)).toBe("2019-01-01");
  expect(nextChange(changes, "2020-03-01", 1)).toBeNull();
});

test("the range is from somewhat before the first change to today or later", () => {
  expect(rangeOf(changes, "2021-05-05")).toEqual({ first: "2018-11-27", last: "2021-05-05" });
  expect(rangeOf(changes, "2019-05-05")?.last).toBe("2020-03-01");
  expect(rangeOf([], "2021-05-05")).toBeNull();
});
