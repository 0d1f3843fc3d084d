import { expect, it } from "vitest";
import { EventFailedError, RunFailedError, WaitError, WaitTimeoutError } from "../../src/index.js";

it.each([RunFailedError, EventFailedError, WaitTimeoutError])("%o is a wait's error", (Type) => {
  const error = new Type("it failed", { states: ["started"], cause: "why" });
  expect(error).toBeInstanceOf(WaitError);
  expect(error.name).toBe(Type.name);
  expect(`${error}`).toBe(`${Type.name}: it failed`);
  expect(error.cause).toBe("why");
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: Type.name,
    message: "it failed",
    states: ["started"],
  });
});

it("has no cause unless it is given one", () => {
  expect("cause" in new WaitError("it failed", { states: [], cause: undefined })).toBe(false);
});
