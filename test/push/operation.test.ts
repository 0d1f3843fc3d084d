import { describe, expect, it } from "vitest";
import { envelopeBytes, readOperation, RecordError } from "../../src/push/operation.js";

const target = { indexName: "i", action: "addObject", maxBytes: 100 } as const;

describe("readOperation", () => {
  it("takes a record as it is", () => {
    const record = { objectID: "1", title: "ü€😀" };
    expect(readOperation(record, 0, target)).toEqual({
      item: record,
      id: "1",
      indexName: "i",
      action: "addObject",
      record,
      bytes: Buffer.byteLength(JSON.stringify(record)),
    });
  });

  it("takes a record with an index and an action of its own", () => {
    const item = { indexName: "j", action: "deleteObject", record: { objectID: "1" } };
    expect(readOperation(item, 0, target)).toMatchObject({
      item,
      id: "j\n1",
      indexName: "j",
      action: "deleteObject",
      record: { objectID: "1" },
    });
    expect(readOperation({ record: { objectID: "1" } }, 0, target)).toMatchObject({
      indexName: "i",
      action: "addObject",
    });
  });

  it("takes an object with an objectID for the record, whatever its attributes are called", () => {
    const record = { objectID: "1", action: "jump", indexName: "x", record: { objectID: "2" } };
    expect(readOperation(record, 0, target)).toMatchObject({ id: "1", action: "addObject" });
  });

  it("says what a record without objectID needs, and which it is", () => {
    expect(() => readOperation({ record: {} }, 7, target)).toThrow(
      new RecordError("needs an `objectID`, a text that is not empty", 7),
    );
    expect(new RecordError("x", 7).message).toBe("record 7 x");
    expect(new RecordError("x", 7, "1")).toMatchObject({
      message: 'record 7 (objectID "1") x',
      objectID: "1",
      position: 7,
    });
  });

  it("tells a log what was wrong, as other errors do", () => {
    const error = new RecordError("x", 7, "1", new Error("cause"));
    expect(JSON.parse(JSON.stringify({ error }))).toEqual({
      error: { name: "RecordError", message: error.message, objectID: "1", position: 7 },
    });
  });

  it("accepts a record that just fits, and has a problem with one byte more", () => {
    const room = target.maxBytes - envelopeBytes("addObject");
    const record = (bytes: number) => ({
      objectID: "x".repeat(bytes - JSON.stringify({ objectID: "" }).length),
    });
    expect(readOperation(record(room), 0, target).problem).toBeUndefined();
    expect(readOperation(record(room + 1), 0, target).problem?.message).toMatch(
      "makes a request of 101 bytes, more than the 100 that one may have",
    );
  });

  it.each(["explode", null, 5])("has a problem with the action %j", (action) => {
    const item = { action, record: { objectID: "1" } };
    const { id, problem } = readOperation(item, 3, target);
    expect(id).toBe("1");
    expect(problem?.message).toMatch('record 3 (objectID "1") fails: `action` must be one of');
  });

  it.each([null, 5, ""])("has a problem with the index %j, in the push's own", (indexName) => {
    const item = { indexName, record: { objectID: "1" } };
    const { id, indexName: own, problem } = readOperation(item, 3, target);
    expect([id, own]).toEqual(["1", "i"]);
    expect(problem?.message).toMatch("needs an `indexName` that is a text and not empty, or none");
  });

  it("has a problem with an index where a task decides", () => {
    const toTask = { ...target, indexName: undefined };
    const item = { indexName: "i", record: { objectID: "1" } };
    const { id, indexName, problem } = readOperation(item, 3, toTask);
    expect([id, indexName]).toEqual(["1", undefined]);
    expect(problem?.message).toMatch("names an index, but the push goes to a task");
  });

  it("has a problem with what is no JSON", () => {
    const cycle: Record<string, unknown> = { objectID: "1" };
    cycle["self"] = cycle;
    const { problem } = readOperation(cycle, 0, target);
    expect(problem?.message).toBe('record 0 (objectID "1") cannot be written as JSON');
    expect(problem?.cause).toBeInstanceOf(TypeError);
  });

  it("has a problem with an objectID that its JSON lacks", () => {
    class Movie {
      get objectID(): string {
        return "1";
      }
    }
    const message =
      'record 3 (objectID "1") has no such `objectID` in its JSON: push a plain object';
    for (const item of [new Movie(), { record: new Movie() }]) {
      const { id, problem } = readOperation(item, 3, target);
      expect([id, problem?.message]).toEqual(["1", message]);
    }
  });

  it("takes a record whose `toJSON` keeps the objectID, by the bytes of that", () => {
    const record = { objectID: "1", text: "x".repeat(500), toJSON: () => ({ objectID: "1" }) };
    const { bytes, problem } = readOperation(record, 0, target);
    expect([bytes, problem]).toEqual(['{"objectID":"1"}'.length, undefined]);
  });

  it("names a record that cannot even be read", () => {
    const cause = new Error("not loaded");
    const record = {
      get objectID(): string {
        throw cause;
      },
    };
    for (const item of [record, { record }]) {
      const reading = (): unknown => readOperation(item, 4, target);
      expect(reading).toThrow(new RecordError("cannot be read", 4, undefined, cause));
    }
  });
});

it("measures the request around the records", () => {
  expect(envelopeBytes("addObject")).toBe('{"action":"addObject","records":[]}'.length);
});
