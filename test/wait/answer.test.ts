import { expect, it } from "vitest";
import { CallError } from "../../src/index.js";
import { checkAnswer } from "../../src/wait/answer.js";

const method = { operation: { method: "GET", path: "/1/runs/{runID}" } } as const;

it.each([[{ status: "started" }], [{}], [undefined]])("lets %j be", (answer) => {
  expect(checkAnswer(answer, "getRun", method)).toBe(answer);
});

it.each([
  [null, "null"],
  [[], "an array"],
  ["key-of-the-app", "string"],
  [5, "number"],
])("refuses %j, and tells no more than its type", (answer, type) => {
  let thrown: unknown;
  try {
    checkAnswer(answer, "getRun", method);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(CallError);
  expect(thrown).toMatchObject({
    name: "CallError",
    message: `getRun was answered without an object: ${type}`,
    operation: "getRun",
    method: "GET",
    url: "/1/runs/{runID}",
    outcome: "unknown",
  });
});
