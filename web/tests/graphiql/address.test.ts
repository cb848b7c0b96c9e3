import { expect, test } from "vitest";
import { graphiqlAddress, readOpening } from "../../src/graphiql/address";

test("a link opens with the query and the variables it was made of", () => {
  const address = graphiqlAddress("query ($key: ID!) { a(key: $key) { b } } # & 单位", { key: "甲 & 乙" });
  const opening = readOpening(new URL(address, "http://here").search);
  expect(opening?.query).toBe("query ($key: ID!) { a(key: $key) { b } } # & 单位");
  expect(JSON.parse(opening?.variables ?? "")).toEqual({ key: "甲 & 乙" });
});

test("without variables there are none", () => {
  expect(graphiqlAddress("{ a }")).toBe("/graphiql?query=%7B+a+%7D");
  expect(readOpening("?query=%7B+a+%7D")).toEqual({ query: "{ a }", variables: "" });
});

test.each(["", "?query=", "?query=+", "?lang=zh"])("%j opens with nothing", (search) => {
  expect(readOpening(search)).toBeNull();
});
