import { Script } from "node:vm";
import { expect, test } from "vitest";
import { isConstantName, isTypeName } from "../../scripts/pipeline/identifiers.js";

test("a type's name is an identifier, not reserved and none of TypeScript's own types", () => {
  expect(["Task", "taskID", "$x", "_", "Ünï", "Operation"].every(isTypeName)).toBe(true);
  expect(["", "a b", "any", "components", "class", "1a"].some(isTypeName)).toBe(false);
});

test("a constant's name is one that a module can declare", () => {
  const names = ["getTask", "$x", "_", "any", "string", "of", "components"];
  for (const name of names) {
    expect(isConstantName(name), name).toBe(true);
    expect(() => new Script(`"use strict"; const ${name} = 1;`), name).not.toThrow();
  }
  for (const name of ["", "get-task", "1a", "delete", "import", "let", "static", "eval"]) {
    expect(isConstantName(name), name).toBe(false);
    expect(() => new Script(`"use strict"; const ${name} = 1;`), name).toThrow(SyntaxError);
  }
  // `await` only in modules; `Operation` is imported by the file that holds the constants.
  expect(["await", "Operation"].some(isConstantName)).toBe(false);
});
