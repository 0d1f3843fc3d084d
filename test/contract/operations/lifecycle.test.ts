import { describe, expect, test } from "vitest";
import { documentOf } from "../documents.js";
import { verdict } from "../verdicts.js";

const today = "2026-11-21";
const paths = (operation?: object): object =>
  documentOf({
    paths: operation
      ? { "/a": { get: { responses: { 200: { description: "ok" } }, ...operation } } }
      : {},
  });
const between = (before: object, after?: object): string =>
  verdict(paths(before), paths(after), { today });

const ends = (sunset: unknown): object => ({ deprecated: true, "x-sunset": sunset });

describe("an operation may go after its sunset", () => {
  test.each<[string, object, string]>([
    ["the day before", ends("2026-11-20"), "I"],
    ["tomorrow", ends("2026-11-22"), "E"],
    ["no readable date", ends("soon"), "E"],
    ["no date", { deprecated: true }, "E"],
    ["a date and time", ends("2026-11-20T10:00:00Z"), "I"],
  ])("%s", (_, before, expected) => {
    expect(between(before)).toBe(expected);
  });
});

describe("a promise about the end", () => {
  test.each<[string, object, object, string]>([
    ["deprecated", {}, { deprecated: true }, "I"],
    ["given", { deprecated: true }, ends("2027-01-01"), "I"],
    ["withdrawn", ends("2027-01-01"), { deprecated: true }, "W"],
    ["moved earlier", ends("2027-01-01"), ends("2026-12-31"), "E"],
    ["moved later", ends("2027-01-01"), ends("2027-01-02"), "I"],
    ["spelt otherwise", ends("2027-01-01"), ends("2027-01-01T00:00:00Z"), "-"],
    ["made unreadable", ends("2027-01-01"), ends("some day"), "W"],
  ])("%s", (_, before, after, expected) => {
    expect(between(before, after)).toBe(expected);
  });
});
