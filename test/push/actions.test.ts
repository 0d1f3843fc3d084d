import { expect, it } from "vitest";
import { actionProblem, isIdempotent } from "../../src/push/actions.js";

it.each([
  ["addObject", true],
  ["updateObject", true],
  ["deleteObject", true],
  ["partialUpdateObject", false],
  ["partialUpdateObjectNoCreate", false],
] as const)("knows whether %s can be done twice", (action, expected) => {
  expect(isIdempotent(action)).toBe(expected);
  expect(actionProblem(action)).toBeUndefined();
});

it.each(["delete", "clear"])("sends %s elsewhere", (action) => {
  expect(actionProblem(action)).toBe(
    `\`action\` ${action} is about a whole index: use client.push`,
  );
});

it.each(["explode", "toString", 5, null, undefined])("names %j, and what there is", (action) => {
  expect(actionProblem(action)).toContain(
    "must be one of addObject, updateObject, deleteObject, partialUpdateObject",
  );
});
