import { describe, expect, it } from "vitest";
import { pathProblem } from "../../src/core/path-params.js";

const template = "/2/tasks/{taskID}/events/{eventID}";

describe("pathProblem", () => {
  it.each([
    [undefined, "is required, but missing"],
    [null, "is required, but missing"],
    ["", "must not be empty"],
    [".", 'must not be "."'],
    ["..", 'must not be ".."'],
    [Number.NaN, "must be a string, not number"],
    [{}, "must be a string, not an object"],
    [[], "must be a string, not an array"],
    [true, "must be a string, not boolean"],
    ["\ud800", "holds a lone surrogate"],
  ])("names the parameter whose value is %j", (value, problem) => {
    const found = pathProblem(template, { taskID: "a", eventID: value });
    expect(found).toContain("`eventID`");
    expect(found).toContain(template);
    expect(found).toContain(problem);
  });

  it("accepts what encodeURIComponent makes one segment of", () => {
    for (const value of ["a", "a/b", "...", "%2e", "é", "😀", 0, -1.5]) {
      expect(pathProblem("/{id}", { id: value })).toBeUndefined();
    }
  });

  it("misses all parameters where there are none", () => {
    expect(pathProblem(template, undefined)).toContain("`taskID`");
  });

  it.each([
    "tasks",
    "",
    "//evil.test",
    "/\\evil.test",
    "/a\\b",
    "/a?b",
    "/a#b",
    "/a b",
    "/\ta",
    "/a/..",
    "/../a",
    "/a/%2E%2e/b",
    "/.",
  ])("refuses the path %j, which could lead elsewhere", (path) => {
    expect(pathProblem(path, {})).toContain("must start with one");
  });

  it.each(["/", "/1/tasks", "/a..b", "/.well-known/x", "/a/...", "/%2ex"])(
    "accepts the path %j",
    (path) => {
      expect(pathProblem(path, {})).toBeUndefined();
    },
  );
});
