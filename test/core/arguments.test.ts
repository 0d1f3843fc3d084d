import { expect, it } from "vitest";
import { splitArguments } from "../../src/core/arguments.js";
import { operations } from "./support.js";

it("puts template names into the path, `body` into the body and the rest into the query", () => {
  const args = { thingID: "a", body: { x: 1 }, page: 2, type: ["b"], left: undefined };
  expect(splitArguments(operations.getThing, args)).toEqual({
    params: { path: { thingID: "a" }, query: { page: 2, type: ["b"], left: undefined } },
    body: { x: 1 },
  });
});

it("takes header and cookie parameters from the table", () => {
  const args = { thingID: "a", "If-Match": "1", session: "s" };
  const places = { "If-Match": "header", session: "cookie" } as const;
  expect(splitArguments({ ...operations.tagThing, in: places }, args).params).toEqual({
    path: { thingID: "a" },
    header: { "If-Match": "1" },
    cookie: { session: "s" },
  });
});

it("passes the groups of an operation whose names collide", () => {
  const args = { path: { id: 1 }, query: { id: 2 }, body: {} };
  expect(splitArguments(operations.odd, args)).toEqual({
    params: { path: { id: 1 }, query: { id: 2 } },
    body: {},
  });
});

it("takes no arguments at all", () => {
  expect(splitArguments(operations.listThings)).toEqual({ params: {}, body: undefined });
});
