import { expect, test } from "vitest";
import { errorBody, json, notFound, refuse } from "../../src/emulator/responses.js";

test("a refusal carries status, message and headers", () => {
  const refusal = refuse(405, "no", { headers: { allow: "GET" } });
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).toMatchObject({ status: 405, message: "no", headers: { allow: "GET" } });
  expect(errorBody(refusal)).toEqual({ message: "no" });
});

test("what isn't there says so in a code too", () => {
  expect(errorBody(notFound("task", "x"))).toEqual({
    message: 'There is no task "x".',
    code: "resource_not_found",
  });
});

test("an answer is JSON with the headers given", async () => {
  const response = json(200, { a: "é" }, { "x-request-id": "r" });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(response.headers.get("x-request-id")).toBe("r");
  expect(await response.json()).toEqual({ a: "é" });
});
