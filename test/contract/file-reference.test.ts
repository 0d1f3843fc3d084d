import { expect, test } from "vitest";
import { resolveFile } from "../../scripts/contract/file-reference.js";

test.each([
  ["specs/a.yml", "b.yml", "specs/b.yml"],
  ["specs/a.yml", "./deep/../b.yml", "specs/b.yml"],
  ["specs/deep/a.yml", "../b.yml", "specs/b.yml"],
  ["a.yml", "../b.yml", "../b.yml"],
  ["../a.yml", "../b.yml", "../../b.yml"],
  ["/specs/a.yml", "../b.yml", "/b.yml"],
  ["specs/a.yml", "/b.yml", "/b.yml"],
  ["specs/a.yml", "with%20space.yml", "specs/with space.yml"],
  ["specs/a.yml", "100%.yml", "specs/100%.yml"],
  ["https://a.example/specs/a.yml", "../b.yml", "https://a.example/b.yml"],
  ["specs/a.yml", "https://a.example/b.yml", "https://a.example/b.yml"],
])("from %s, %s is %s", (from, path, file) => {
  expect(resolveFile(from, path)).toBe(file);
});
