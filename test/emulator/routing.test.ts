import { expect, test } from "vitest";
import { operations } from "../../generated/ingestion/operations.js";
import type { Operation } from "../../src/core/types.js";
import { findRoute } from "../../src/emulator/routing.js";

test.each(Object.entries<Operation>(operations))(
  "%s is found by its path",
  (id, { method, path }) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const expected = Object.fromEntries(names.map((name, index) => [name, `value ${index}/é`]));
    const filled = names.reduce(
      (text, name) => text.replace(`{${name}}`, encodeURIComponent(expected[name] ?? "")),
      path,
    );
    expect(findRoute(method, filled)).toMatchObject({ operationId: id, path: expected });
  },
);

test("an unknown path is 404", () => {
  for (const path of ["/", "/1", "/3/tasks", "/1/tasks/", "/1/tasks//run", "/1/tasks/a/b/c"]) {
    expect(() => findRoute("GET", path)).toThrow(
      expect.objectContaining({ status: 404, message: `There is no endpoint ${path}.` }),
    );
  }
});

test("a known path with another method is 405 and lists the methods", () => {
  expect(() => findRoute("PUT", "/1/sources")).toThrow(
    expect.objectContaining({
      status: 405,
      message: "/1/sources does not take PUT: use GET, POST.",
      headers: { allow: "GET, POST" },
    }),
  );
  expect(() => findRoute("get", "/1/sources")).toThrow(expect.objectContaining({ status: 405 }));
});

test("a fixed path wins over a parameter", () => {
  expect(findRoute("POST", "/1/transformations/try").operationId).toBe("tryTransformation");
  expect(findRoute("GET", "/2/tasks/search")).toMatchObject({
    operationId: "getTask",
    path: { taskID: "search" },
  });
});

test("broken percent-encoding is 400", () => {
  expect(() => findRoute("GET", "/1/sources/%E0%A4")).toThrow(
    expect.objectContaining({ status: 400 }),
  );
});
