import { expect, test } from "vitest";
import { remedyFor } from "../../scripts/pipeline/remedies.js";

test("a suggestion comes first, then what is known, then where to read on", () => {
  expect(remedyFor("struct", ["description", "deprecated"])).toBe(
    'Did you mean "description" or "deprecated"?',
  );
  expect(remedyFor("operation-summary")).toBe("Give the operation a `summary`.");
  expect(remedyFor("some-rule")).toBe("See https://redocly.com/docs/cli/rules/oas/some-rule.");
  expect(remedyFor("some-rule", [], "https://example.com")).toBe("See https://example.com.");
});

test("a plugin's rule says in its message what to do", () => {
  expect(remedyFor("shop/rule")).toBe("");
});
