import { expect, it } from "vitest";
import { ContractError, unfitConfiguration } from "../../scripts/pipeline/problems.js";

it.each([
  [1, "the contract has 1 problem"],
  [2, "the contract has 2 problems"],
])("counts %i", (count, message) => {
  const { problems } = unfitConfiguration("/p/redocly.yaml", "No API is named.", "Name one.");
  const error = new ContractError(Array.from({ length: count }, () => problems).flat());
  expect(error).toMatchObject({ name: "ContractError", message });
});

it("points at the start of a configuration that cannot be worked with", () => {
  expect(unfitConfiguration("/p/redocly.yaml", "No API is named.", "Name one.").problems).toEqual([
    {
      file: "/p/redocly.yaml",
      line: 1,
      column: 1,
      severity: "error",
      rule: "configuration",
      message: "No API is named.",
      remedy: "Name one.",
    },
  ]);
});
