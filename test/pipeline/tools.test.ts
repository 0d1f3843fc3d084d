import { expect, test } from "vitest";
import { UsageError } from "../../scripts/pipeline/problems.js";
import {
  load,
  loadAjv,
  loadFormatter,
  loadRedocly,
  loadTypeEmitter,
} from "../../scripts/pipeline/tools.js";

test("every tool has the parts that are used", () => {
  expect(typeof loadRedocly().lint).toBe("function");
  expect(loadFormatter().plugins).toHaveLength(2);
  expect(Object.values(loadTypeEmitter()).map((part) => typeof part)).toEqual(
    Array.from({ length: 5 }, () => "function"),
  );
  const { Ajv, vocabularies, standalone } = loadAjv();
  expect([typeof Ajv, typeof standalone]).toEqual(["function", "function"]);
  expect(vocabularies.length).toBeGreaterThan(3);
});

test("a missing package is named with the command that installs it", () => {
  expect(() => load("@nobody/nothing/deep/file.js")).toThrow(UsageError);
  expect(() => load("@nobody/nothing/deep/file.js")).toThrow(
    "@nobody/nothing isn't installed: run `npm install -D @nobody/nothing`",
  );
});
