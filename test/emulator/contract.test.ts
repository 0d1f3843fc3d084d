import { expect, test } from "vitest";
import { checkAnswer } from "./contract.js";

const taskID = "10d4e8eb-2af2-4f26-965a-881cd424e42a";

test("an answer that the contract allows passes", () => {
  const createdAt = "2026-01-01T00:00:00Z";
  expect(() => checkAnswer("createTask", 200, { taskID, createdAt })).not.toThrow();
  expect(() => checkAnswer("createTask", 400, { message: "no" })).not.toThrow();
  expect(() => checkAnswer(undefined, 404, { message: "no", code: "x" })).not.toThrow();
});

test("an answer that breaks it throws", () => {
  expect(() => checkAnswer("createTask", 200, { taskID })).toThrow("createdAt");
  expect(() => checkAnswer("createTask", 200, { taskID, createdAt: 1 })).toThrow("string");
  expect(() => checkAnswer("listTasks", 200, { tasks: [] })).toThrow("pagination");
  expect(() => checkAnswer("createTask", 400, { message: 1 })).toThrow("string");
  expect(() => checkAnswer("createTask", 404, {})).toThrow("no message");
});
