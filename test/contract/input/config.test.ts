import { describe, expect, test } from "vitest";
import { readPolicy } from "../../../scripts/contract/input/config.js";

const read = (text: string): unknown => readPolicy(text, "contract-diff.yml");
const entry = "{ rule: operation-removed, pointer: '#/paths/~1a/get', reason: agreed";

test("levels per rule and view; off, quoted or not", () => {
  expect(
    read("levels:\n  operation-removed: off\n  operation-added: { sdk: warning, wire: 'off' }\n"),
  ).toEqual({
    levels: { "operation-removed": "off", "operation-added": { sdk: "warning", wire: "off" } },
    allow: [],
  });
});

test("what is allowed, with its reason and end", () => {
  expect(read(`allow: [${entry}, expires: '2027-01-01' }]`)).toMatchObject({
    allow: [{ rule: "operation-removed", reason: "agreed", expires: "2027-01-01" }],
  });
  expect(read("")).toEqual({ levels: {}, allow: [] });
});

describe("a typo never allows anything", () => {
  test.each([
    ["[]", "must hold"],
    ["level: {}", '"level"'],
    ["levels: []", "must map"],
    ["levels: { operation-remove: off }", '"operation-remove"'],
    ["levels: { operation-removed: of }", '"of"'],
    ["levels: { operation-removed: { sdks: off } }", '"sdks"'],
    ["allow: {}", "must be a list"],
    ["allow: [{ rule: operation-removed }]", "pointer"],
    [`allow: [${entry}, expire: '2027-01-01' }]`, '"expire"'],
    [`allow: [${entry}, expires: soon }]`, '"soon"'],
    ["allow: [{ rule: nothing, pointer: a, reason: b }]", '"nothing"'],
  ])("%s", (text, named) => {
    expect(() => read(text)).toThrow(named);
    expect(() => read(text)).toThrow("contract-diff.yml");
  });
});
