import { expect, test } from "vitest";
import { show, showAll } from "../../../scripts/contract/schema/describe.js";
import { diffContracts } from "../../../scripts/contract/index.js";
import { documentWith } from "../documents.js";

test("values are shown as JSON, long ones cut, many counted", () => {
  expect([undefined, null, "a", { a: 1 }].map(show)).toEqual(["null", "null", '"a"', '{"a":1}']);
  expect(show("x".repeat(100))).toHaveLength(58);
  expect(showAll([1, 2])).toBe("1, 2");
  expect(showAll([1, 2, 3, 4, 5, 6, 7])).toBe("1, 2, 3, 4, 5 and 2 more");
});

test.each<[unknown, unknown, string]>([
  [{ type: "integer" }, { type: "string" }, "integer to string"],
  [{ type: ["string", "null"] }, { type: "string" }, "string or null to string"],
  [{}, { type: "number" }, "any type to number"],
])("types in words: %j to %j", (before, after, words) => {
  const { findings } = diffContracts(
    documentWith("request", before),
    documentWith("request", after),
  );
  expect(findings.map(({ message }) => message).join()).toMatch(
    new RegExp(words.replace(/ /g, ".*")),
  );
});
