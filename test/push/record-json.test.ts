import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteLength, jsonOf } from "../../src/push/record-json.js";

describe("jsonOf", () => {
  class Movie {
    constructor(readonly imdb: string) {}
    get objectID(): string {
      return this.imdb;
    }
  }
  it.each<[string, object]>([
    ["a getter of a class", new Movie("1")],
    ["a property that is not enumerable", Object.defineProperty({}, "objectID", { value: "1" })],
    ["a property of its prototype", Object.create({ objectID: "1" }) as object],
    ["what its `toJSON` leaves out", { objectID: "1", toJSON: () => ({ title: "Trafic" }) }],
    ["what its `toJSON` makes another", { objectID: "1", toJSON: () => ({ objectID: "2" }) }],
    ["of a `toJSON` that gives nothing", { objectID: "1", toJSON: () => undefined }],
    ["of a `toJSON` that gives null", { objectID: "1", toJSON: () => null }],
    ["an array's", Object.assign([], { objectID: "1" })],
    ["a date's", Object.assign(new Date(0), { objectID: "1" })],
  ])("is nothing where the objectID is %s", (_, record) => {
    expect(jsonOf(record as { objectID: string }, "1")).toBeUndefined();
  });

  it.each<[string, { objectID: string }]>([
    ["as it is", { objectID: "1" }],
    ["without a prototype", Object.assign(Object.create(null), { objectID: "1" }) as never],
    [
      "with a getter of its own",
      Object.defineProperty({}, "objectID", {
        enumerable: true,
        get: () => "1",
      }) as never,
    ],
    [
      "whose class's getter `toJSON` writes out",
      new (class extends Movie {
        toJSON(): object {
          return { objectID: this.objectID };
        }
      })("1"),
    ],
  ])("is that of a record %s", (_, record) => {
    expect(jsonOf(record, "1")).toMatch('"objectID":"1"');
  });
});

it("measures any text as UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      const json = JSON.stringify({ objectID: "1", title: `${title}\ud800` });
      expect(byteLength(json)).toBe(Buffer.byteLength(json));
    }),
    { seed: 20_260_104 },
  );
});
