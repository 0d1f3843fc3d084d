import { expect, test } from "vitest";
import { corsHeaders, preflight } from "../../src/emulator/cors.js";
import { createHarness } from "./support.js";

test("a preflight allows what the client sends", () => {
  const { status, headers } = preflight();
  expect(status).toBe(204);
  expect(headers.get("access-control-allow-origin")).toBe("*");
  const names = headers.get("access-control-allow-headers")?.split(", ");
  expect(names).toEqual(["x-algolia-api-key", "x-algolia-application-id", "content-type"]);
  for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
    expect(headers.get("access-control-allow-methods")).toContain(method);
  }
});

test("headers are exposed only where asked", () => {
  expect(corsHeaders([])).toEqual({ "access-control-allow-origin": "*" });
  expect(corsHeaders(["retry-after", "deprecation"])).toEqual({
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "retry-after, deprecation",
  });
});

test("a preflight needs no credentials and is not a request", async () => {
  const { emulator } = createHarness();
  const { status } = await emulator("/2/tasks", { method: "OPTIONS" });
  expect(status).toBe(204);
  expect(emulator.requests).toEqual([]);
});

test("answers and refusals can be read from anywhere", async () => {
  const { send } = createHarness({ exposeHeaders: ["x-request-id"] });
  for (const reply of [await send("listTasks"), await send("getTask", { path: { taskID: "x" } })]) {
    expect(reply.headers.get("access-control-allow-origin")).toBe("*");
    expect(reply.headers.get("access-control-expose-headers")).toBe("x-request-id");
  }
});
