import { expect, it } from "vitest";
import * as errors from "../../src/core/errors.js";

const fields = {
  operation: "getThing",
  method: "GET",
  url: "https://api.example.test/things/a",
  outcome: "refused" as const,
  attempts: 1,
};

it.each(Object.entries(errors))("%s is a CallError that knows its name", (name, Type) => {
  const error = new Type("getThing failed", fields);
  expect(error).toBeInstanceOf(Error);
  expect(error).toBeInstanceOf(errors.CallError);
  expect(error).toMatchObject({ name, message: "getThing failed", ...fields });
});

it("turns into JSON with name, message and fields, without stack and cause", () => {
  const error = new errors.HttpError("getThing failed: 404: gone", {
    ...fields,
    cause: new Error("why"),
    ...{ status: 404, headers: { a: "b" }, body: { message: "gone" } },
  });
  expect(error.cause).toMatchObject({ message: "why" });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: "HttpError",
    message: "getThing failed: 404: gone",
    ...fields,
    status: 404,
    headers: { a: "b" },
    body: { message: "gone" },
  });
});
