import { expect, test } from "vitest";
import { changeDays, firstDay, nextChange, rangeOf } from "../../src/network/dates";
import { edge } from "../answers";

test("a month or a year begins on its first day", () => {
  expect(["2020", "2020-02", "2020-02-03"].map(firstDay)).toEqual(["2020-01-01", "2020-02-01", "2020-02-03"]);
});

test.each([
  ["2020", "2021-01-01"],
  ["2020-02", "2020-03-01"],
  ["2020-12", "2021-01-01"],
  ["2020-02-29", "2020-03-01"],
])("what holds until %s is gone on %s", (until, day) => {
  expect(changeDays([edge("1", "a", "b", { until })])).toEqual([{ day, begin: 0, end: 1 }]);
});

test.each(["0001", "0099-12-31", "0999-01-01", "9998-12-31", "9999", "9999-12-31"])(
  "%s says that nobody knows when, and is no change",
  (date) => {
    const changes = changeDays([
      edge("1", "a", "b", { since: "2020", until: date }),
      edge("2", "a", "b", { until: date }),
    ]);
    expect(changes.map(({ day }) => day)).toEqual(["2020-01-01"]);
  },
);

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
