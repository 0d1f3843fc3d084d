import { expect, test } from "vitest";
import { exceptionFor, exceptions } from "../../judge/exceptions.js";

const message =
  "Unable to match the returned status code with those defined in the document: 200,400";

test("an exception has a name and a reason of its own", () => {
  expect(new Set(exceptions.map(({ name }) => name)).size).toBe(exceptions.length);
  expect(new Set(exceptions.map(({ reason }) => reason)).size).toBe(exceptions.length);
});

test("undeclared statuses are excepted one by one, never a declared one or another success", () => {
  const excepted = Array.from({ length: 500 }, (_, index) => index + 100).filter((status) =>
    exceptionFor({ status, location: "response", message }),
  );
  expect(excepted).toEqual([401, 403, 404, 413, 429, 500, 503]);
});

test("whatever else is wrong with such an answer stands", () => {
  expect(exceptionFor({ status: 404, location: "response.body", message: "odd" })).toBeUndefined();
  expect(exceptionFor({ status: 404, location: "request", message })).toBeUndefined();
});
