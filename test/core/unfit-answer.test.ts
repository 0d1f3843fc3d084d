import { expect, it } from "vitest";
import { unfitAnswer } from "../../src/core/unfit-answer.js";
import { operations } from "./support.js";

it("names the operation, and leaves open what the call has done", () => {
  expect(unfitAnswer("getThing", operations.getThing)).toEqual({
    operation: "getThing",
    method: "GET",
    url: "/things/{thingID}",
    outcome: "unknown",
    attempts: 1,
  });
});
