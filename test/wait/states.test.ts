import { expect, it } from "vitest";
import { isTerminal, noteState } from "../../src/wait/states.js";

it("is terminal by any of the properties", () => {
  const terminal = { status: ["finished", "skipped"], outcome: ["success"] };
  expect(isTerminal(terminal, { status: "started" })).toBe(false);
  expect(isTerminal(terminal, { status: "skipped" })).toBe(true);
  expect(isTerminal(terminal, { status: "archived", outcome: "success" })).toBe(true);
  expect(isTerminal(terminal, { status: "archived", outcome: "mixed" })).toBe(false);
  expect(isTerminal(terminal, { status: null })).toBe(false);
});

it("notes a state once in a row", () => {
  const states: string[] = [];
  expect(["a", "a", null, null, "a"].map((state) => noteState(states, state))).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
  expect(states).toEqual(["a", "null", "a"]);
});
