import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRoute, fillPath } from "../../src/core/path-params.js";

const template = "/2/tasks/{taskID}/events/{eventID}";

describe("fillPath", () => {
  const message = "path parameter `eventID` must be the name of a resource";

  it.each([undefined, null, "", []])("names the parameter whose value is missing: %j", (value) => {
    expect(() => fillPath(template, { taskID: "a", eventID: value })).toThrow(
      new TypeError(message),
    );
  });

  it.each([".", "..", Number.NaN, {}, true, "\ud800"])(
    "names the parameter whose value is unfit, and that: %j",
    (value) => {
      expect(() => fillPath(template, { taskID: "a", eventID: value })).toThrow(`${message}, not `);
    },
  );

  it("puts in what encodeURIComponent makes one segment of", () => {
    for (const value of ["a", "a/b", "...", "%2e", "é", "😀", "$&", 0, -1.5]) {
      expect(fillPath("/{id}/x", { id: value })).toBe(`/${encodeURIComponent(value)}/x`);
    }
    expect(fillPath(template, { taskID: "a", eventID: "b", page: 1 })).toBe("/2/tasks/a/events/b");
    expect(fillPath("/2/tasks")).toBe("/2/tasks");
  });

  it("makes one segment that decodes to what it was, of any text that it doesn't refuse", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."./\\?#%&;=+ \t2eEa", "\ud800", "\udc00", "😀") }),
    );
    fc.assert(
      fc.property(text, (taskID) => {
        const unfit = ["", ".", ".."].includes(taskID) || /\p{Cs}/u.test(taskID);
        const fill = () => fillPath(template, { taskID, eventID: "e" });
        if (unfit) {
          expect(fill).toThrow(TypeError);
          return;
        }
        const segments = new URL(fill(), "https://a.test").pathname.split("/");
        expect(segments.map(decodeURIComponent)).toEqual(["", "2", "tasks", taskID, "events", "e"]);
      }),
      { seed: 20_261_122, numRuns: 1_000 },
    );
  });

  it("misses all parameters where there are none", () => {
    expect(() => fillPath(template, undefined)).toThrow("`taskID`");
  });
});

describe("checkRoute", () => {
  it.each([
    "tasks",
    "",
    "//",
    "//:80",
    "/\\",
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
    expect(() => checkRoute(path)).toThrow(
      `path must be a plain absolute path${path && `, not ${path}`}`,
    );
  });

  it.each(["/", "/1/tasks", "/a..b", "/.well-known/x", "/a/...", "/%2ex", "/{a}/b/{c}"])(
    "accepts the path %j",
    (path) => {
      expect(() => checkRoute(path)).not.toThrow();
    },
  );
});
