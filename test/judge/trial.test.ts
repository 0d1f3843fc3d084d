import { afterEach, expect, test } from "vitest";
import { openCourt, type Court } from "../../judge/court.js";
import { tryOperation } from "../../judge/trial.js";
import { objection, standIn, strict } from "./stand-in.js";

let court: Court | undefined;
afterEach(() => court?.close());

test("an operation is called in both ways and refused in every way", async () => {
  court = await openCourt(standIn(strict));
  const { findings, excepted } = await tryOperation(court, "deleteSource");
  expect(findings).toEqual([]);
  expect(excepted).toEqual([401, 403, 404, 413, 429, 500, 503].map((n) => `undeclared ${n}`));
  expect(court.heard()).toBe(10);
  expect(court.emulator.requests.map(({ status }) => status).slice(-8)).toEqual([
    400, 401, 403, 404, 413, 429, 500, 503,
  ]);
});

test("a finding names the call and the place", async () => {
  court = await openCourt(
    standIn(({ status }) =>
      status === 200 || status === 400 ? objection(500, ["response", "body"], "odd") : undefined,
    ),
  );
  const { findings } = await tryOperation(court, "getTask");
  const found = findings.map(({ call, location, message }) => `${call}: ${location}: ${message}`);
  expect(found).toEqual([
    "getTask as a method: response.body: odd",
    "getTask by path: response.body: odd",
    "getTask refused with 400: response.body: odd",
  ]);
});
