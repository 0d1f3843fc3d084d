import { expect, test } from "vitest";
import { find, refer, refuseInUse, search } from "../../src/emulator/references.js";

const map = new Map([
  ["a", 1],
  ["b", 2],
]);

test("a resource is found, or 404", () => {
  expect(find(map, "a", "thing")).toBe(1);
  expect(() => find(map, "x", "thing")).toThrow(
    expect.objectContaining({ status: 404, message: 'There is no thing "x".' }),
  );
});

test("a reference is followed, or 400 names the property", () => {
  expect(refer(map, "b", "thingID", "thing")).toBe(2);
  expect(() => refer(map, "x", "thingID", "thing")).toThrow(
    expect.objectContaining({
      status: 400,
      message: 'thingID "x" names no thing: create it first.',
    }),
  );
});

test("what is in use is refused, naming a user", () => {
  const check = (used: number) =>
    refuseInUse(
      "thing",
      "x",
      map.values(),
      (user) => user === used,
      (user) => `user ${user}`,
    );
  expect(() => check(3)).not.toThrow();
  expect(() => check(2)).toThrow(
    expect.objectContaining({
      status: 400,
      message: 'The thing "x" is in use by the user 2: delete that first.',
    }),
  );
});

test("a search keeps its order and leaves out what doesn't exist", () => {
  expect(search(map, ["b", "x", "a", "b"])).toEqual([2, 1]);
});
