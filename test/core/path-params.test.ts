import { describe, expect, it } from "vitest";
import { pathProblem } from "../../src/core/path-params.js";

const template = "/2/tasks/{taskID}/events/{eventID}";

describe("pathProblem", () => {
  it.each([undefined, null, "", ".", "..", Number.NaN, {}, [], true, "\ud800"])(
    "names the parameter whose value is %j",
    (value) => {
      const found = pathProblem(template, { taskID: "a", eventID: value });
      expect(found).toContain("`eventID`");
      expect(found).toContain(`not ${JSON.stringify(value)}`);
    },
  );

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
    expect(pathProblem(path, {})).toContain(`path ${path} must start with "/"`);
  });

  it.each(["/", "/1/tasks", "/a..b", "/.well-known/x", "/a/...", "/%2ex", "/{a}/b/{c}"])(
    "accepts the path %j",
    (path) => {
      expect(pathProblem(path, { a: 1, c: "x" })).toBeUndefined();
    },
  );
});
