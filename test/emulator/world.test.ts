import { expect, test } from "vitest";
import { createVirtualClock } from "../../src/emulator/clock.js";
import { createWorld } from "../../src/emulator/world.js";

test("effects happen when the clock has reached them, in order of time, then of arrival", () => {
  const clock = createVirtualClock(0);
  const world = createWorld(clock);
  const happened: string[] = [];
  world.at(20, () => happened.push("c"));
  world.at(10, () => happened.push("a"));
  world.at(10, () => happened.push("b"));
  world.settle();
  expect(happened).toEqual([]);
  clock.advance(10);
  world.settle();
  expect(happened).toEqual(["a", "b"]);
  clock.advance(100);
  world.settle();
  world.settle();
  expect(happened).toEqual(["a", "b", "c"]);
});

test("an effect may bring another one", () => {
  const world = createWorld(createVirtualClock(0));
  const happened: string[] = [];
  world.at(0, () => {
    happened.push("first");
    world.at(0, () => happened.push("second"));
  });
  world.settle();
  world.settle();
  expect(happened).toEqual(["first", "second"]);
});

test("times are told as RFC 3339", () => {
  const world = createWorld(createVirtualClock(0));
  expect(world.timestamp()).toBe("1970-01-01T00:00:00.000Z");
  expect(world.timestamp(1)).toBe("1970-01-01T00:00:00.001Z");
});

test("identifiers of requests don't change those of resources", () => {
  const quiet = createWorld({ seed: 5 });
  const busy = createWorld({ seed: 5 });
  busy.requestID();
  expect(busy.newID()).toBe(quiet.newID());
  expect(busy.requestID()).not.toBe(busy.newID());
});

test("an algoliaIndex source delivers its index, another source nothing known", () => {
  const world = createWorld({});
  const dates = { createdAt: "", updatedAt: "" };
  world.store.indices.set("i", new Map([["1", { objectID: "1" }]]));
  const source = { sourceID: "s", name: "S", ...dates };
  const input = { indexName: "i" };
  expect(world.sourceRecords({ ...source, type: "algoliaIndex", input })).toEqual([
    { objectID: "1" },
  ]);
  expect(world.sourceRecords({ ...source, type: "push" })).toBeUndefined();
  expect(world.sourceRecords({ ...source, type: "algoliaIndex" })).toBeUndefined();
});
