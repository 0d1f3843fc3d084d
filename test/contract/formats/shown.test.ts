import { expect, test } from "vitest";
import {
  advice,
  causesOf,
  positionOf,
  reached,
  totals,
} from "../../../scripts/contract/formats/shown.js";
import { shown } from "./shown-report.js";

const { findings } = shown.report;
const [error, info] = findings;
if (!error || !info) throw new Error("the report has lost its findings");

test("counts by level, in words", () => {
  expect(totals([])).toBe("0 errors, 0 warnings, 0 info");
  expect(totals([error, error, info])).toBe("2 errors, 0 warnings, 1 info");
});

test("operations are told by direction, the first few by name", () => {
  expect(reached(error)).toBe("request of GET /a, GET /b, GET /c and 1 more");
  expect(reached(error, 4)).toBe("request of GET /a, GET /b, GET /c, GET /d");
  expect(reached(info)).toBe("");
});

test("a place is as exact as it's known", () => {
  expect(positionOf(undefined)).toBe("");
  expect(positionOf({ pointer: "/a" })).toBe("");
  expect(positionOf({ pointer: "/a", file: "a.yml" })).toBe("a.yml");
  expect(positionOf({ pointer: "/a", file: "a.yml", line: 3 })).toBe("a.yml:3:1");
});

test("findings about one node are one cause", () => {
  expect(causesOf(findings).map(([pointer, list]) => [pointer, list.length])).toEqual([
    [error.pointer, 2],
  ]);
});

test("says what the change asks of the next version", () => {
  expect(advice(shown.report)).toBe(
    "breaks traffic; version bump: major for the client, major for the wire",
  );
});
