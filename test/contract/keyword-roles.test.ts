import { expect, it } from "vitest";
import { holdsNodes, ROLES, type Role } from "../../scripts/contract/keyword-roles.js";
import { isAnnotation, isProse } from "../../scripts/contract/schema/lazy.js";

const wordsOf = (role: Role): string[] =>
  [...ROLES].filter(([, found]) => found === role).map(([word]) => word);

it.each<[role: Role | undefined, nodes: boolean]>([
  [undefined, true],
  ["names", true],
  ["prose", false],
  ["data", false],
  ["reference", false],
  ["elsewhere", false],
])("what stands at %s is compared node by node: %s", (role, nodes) => {
  expect(holdsNodes(role)).toBe(nodes);
});

it("what has prose for a role changes nothing about a schema", () => {
  expect(wordsOf("prose")).not.toEqual([]);
  // Tags group operations, which a schema has nothing to do with.
  expect(wordsOf("prose").filter((word) => word !== "tags" && !isProse(word))).toEqual([]);
});

/** https://json-schema.org/draft/2020-12/meta/applicator and OpenAPI 3.1 section 4.8. */
it.each<[what: string, role: Role | undefined, words: readonly string[]]>([
  [
    "schemas by name",
    "names",
    ["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"],
  ],
  ["objects by name", "names", ["headers", "content", "responses", "callbacks", "paths"]],
  ["values", "data", ["default", "enum", "const"]],
  ["a schema", undefined, ["items", "not", "if", "then", "else", "additionalProperties"]],
  ["schemas in a list", undefined, ["allOf", "anyOf", "oneOf", "prefixItems"]],
  ["a limit", undefined, ["maxLength", "required", "type", "format"]],
  ["no keyword at all", undefined, ["constructor", "", "x-extension"]],
])("%s: %s", (_, role, words) => {
  expect(words.map((word) => [word, ROLES.get(word)])).toEqual(words.map((word) => [word, role]));
});

it("what is decided elsewhere or followed is never skipped as an annotation that is the same", () => {
  expect(wordsOf("reference")).toEqual(["$ref"]);
  expect(wordsOf("elsewhere").filter(isAnnotation)).toEqual(["discriminator"]);
  expect(ROLES.get("$dynamicRef")).toBe("elsewhere");
});
