import { describe, expect, test } from "vitest";
import {
  applyRecords,
  applyTask,
  excludeAttributes,
  type IndexRecord,
  type Indices,
} from "../../src/emulator/records.js";

const indices = (): Indices =>
  new Map([["i", new Map<string, IndexRecord>([["1", { objectID: "1", a: 1, b: 1 }]])]]);

const records = [
  { objectID: "1", a: 2 },
  { objectID: "2", a: 2 },
];

describe("what an action of push does", () => {
  test.each([
    [
      "addObject",
      [
        { objectID: "1", a: 2 },
        { objectID: "2", a: 2 },
      ],
    ],
    [
      "updateObject",
      [
        { objectID: "1", a: 2 },
        { objectID: "2", a: 2 },
      ],
    ],
    [
      "partialUpdateObject",
      [
        { objectID: "1", a: 2, b: 1 },
        { objectID: "2", a: 2 },
      ],
    ],
    ["partialUpdateObjectNoCreate", [{ objectID: "1", a: 2, b: 1 }]],
    ["deleteObject", []],
    ["clear", []],
  ] as const)("%s", (action, expected) => {
    const after = indices();
    applyRecords(after, "i", action, records);
    expect([...(after.get("i")?.values() ?? [])]).toEqual(expected);
  });

  test("delete", () => {
    const after = indices();
    applyRecords(after, "i", "delete", []);
    expect(after.has("i")).toBe(false);
  });

  test("an index appears with its first record", () => {
    const after = indices();
    applyRecords(after, "new", "addObject", records);
    expect([...(after.get("new")?.keys() ?? [])]).toEqual(["1", "2"]);
  });
});

describe("what an action of a task does", () => {
  test.each([
    ["replace", [{ objectID: "2", a: 2 }]],
    [
      "save",
      [
        { objectID: "1", a: 1, b: 1 },
        { objectID: "2", a: 2 },
      ],
    ],
    [
      "append",
      [
        { objectID: "1", a: 1, b: 1 },
        { objectID: "2", a: 2 },
      ],
    ],
    [
      "partial",
      [
        { objectID: "1", a: 1, b: 1 },
        { objectID: "2", a: 2 },
      ],
    ],
    ["partialNoCreate", [{ objectID: "1", a: 1, b: 1 }]],
  ] as const)("%s", (action, expected) => {
    const after = indices();
    applyTask(after, "i", action, records.slice(1));
    expect([...(after.get("i")?.values() ?? [])]).toEqual(expected);
  });
});

describe("excluded attributes", () => {
  const record = {
    objectID: "1",
    a: 1,
    b: { c: 1, d: 1 },
    list: [
      { e: 1, f: 1 },
      { e: 2, f: 2 },
    ],
  };

  test.each([
    [["a"], { objectID: "1", b: { c: 1, d: 1 }, list: record.list }],
    [["b.c"], { ...record, b: { d: 1 } }],
    [["list.[0].e"], { ...record, list: [{ f: 1 }, { e: 2, f: 2 }] }],
    [["list.[*].e"], { ...record, list: [{ f: 1 }, { f: 2 }] }],
    [["nothing", "a.b.c", "list.[7].e", "objectID", "__proto__.x"], record],
  ])("%j", (attributes, expected) => {
    const before = structuredClone(record);
    expect(excludeAttributes(record, attributes)).toEqual(expected);
    expect(record).toEqual(before);
  });

  test("none is the record itself", () => {
    expect(excludeAttributes(record, undefined)).toBe(record);
    expect(excludeAttributes(record, [])).toBe(record);
  });
});
