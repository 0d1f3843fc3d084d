import { describe, expect, test } from "vitest";
import { undeclaredOf } from "../../../scripts/contract/schema/unevaluated.js";
import { branchOf, type Around } from "../schemas.js";
import { ofSchema } from "../verdicts.js";

const text = { type: "string" };
const object = (more: object): object => ({ type: "object", ...more });
const open = { patternProperties: { "^a": {} } };
const closed = { unevaluatedProperties: false };
const toOpen = { $ref: "#/components/schemas/Open" };
const around: Around = {
  schemas: { Open: open, Ring: { allOf: [{ $ref: "#/components/schemas/Ring" }] } },
};

const wanted = (schema: object): unknown[] =>
  undeclaredOf(branchOf(schema, around), "ab").parts.map(({ value }) => value);

describe("a property that nobody declares", () => {
  test.each<[string, object, unknown[]]>([
    ["may be anything", object({ not: { required: ["b"] } }), []],
    ["keeps to additionalProperties", object({ additionalProperties: text }), [text]],
    ["keeps to unevaluatedProperties", object(closed), [false]],
    ["keeps to it in a part", object({ allOf: [{ unevaluatedProperties: text }] }), [text]],
    ["doesn't where a pattern takes it", object({ ...closed, ...open }), []],
    ["doesn't where that of a part does", object({ ...closed, allOf: [open] }), []],
    ["doesn't where a reference leads there", object({ ...closed, ...toOpen }), []],
    ["does where another part has the pattern", { allOf: [object(closed), open] }, [false]],
    [
      "does where the pattern is about others",
      object({ ...closed, patternProperties: { "^b": {} } }),
      [false],
    ],
    [
      "does where references go in circles",
      { allOf: [object({ ...closed, $ref: "#/components/schemas/Ring" }), open] },
      [false],
    ],
  ])("%s", (_, schema, expected) => {
    expect(wanted(schema)).toEqual(expected);
  });
});

test("a property that is declared is held against what it had to be before", () => {
  const rest = object({ unevaluatedProperties: text });
  const declared = (a: object): object =>
    object({ unevaluatedProperties: text, properties: { a } });
  expect(ofSchema(rest, declared(text))).toBe("I I, W W");
  expect(ofSchema(rest, declared({}))).toBe("I E, E W");
  expect(ofSchema(object({ ...closed, allOf: [open] }), object({ properties: { a: text } }))).toBe(
    "I E, E W",
  );
});
