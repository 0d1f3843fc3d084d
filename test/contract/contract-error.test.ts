import { expect, test } from "vitest";
import {
  ContractError,
  diffContracts,
  type ContractErrorCode,
} from "../../scripts/contract/index.js";
import { documentOf, documentWith } from "./documents.js";

const failure = (base: Record<string, unknown>): ContractError => {
  try {
    diffContracts(base, documentOf({ paths: {} }));
  } catch (error) {
    if (error instanceof ContractError) return error;
    throw error;
  }
  throw new Error("it was compared");
};

test.each<[string, Record<string, unknown>, ContractErrorCode, string]>([
  ["no document at all", {}, "not-openapi", "openapi"],
  ["Swagger 2", { swagger: "2.0" }, "not-openapi", "2.0"],
  ["a version nobody knows", documentOf({}, "4.0.0"), "not-openapi", "4.0.0"],
  [
    "a reference to nothing",
    documentWith("request", { $ref: "#/nowhere" }),
    "unresolved-reference",
    "#/nowhere",
  ],
  [
    "a reference to another file",
    documentWith("request", { $ref: "a.yml#/b" }),
    "unresolved-reference",
    "a.yml#/b",
  ],
])("%s: a typed error that names the value", (_, base, code, named) => {
  const error = failure(base);
  expect(error.code).toBe(code);
  expect(error.name).toBe("ContractError");
  expect(error.message).toContain(named);
});

test("the place of a reference is told", () => {
  expect(failure(documentWith("request", { $ref: "#/nowhere" })).place.pointer).toBe(
    "/paths/~1things/post/requestBody/content/application~1json/schema",
  );
});
