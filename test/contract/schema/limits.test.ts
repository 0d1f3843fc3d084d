import { describe, expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const number = (more: object): object => ({ type: "number", ...more });
const whole = (more: object): object => ({ type: "integer", ...more });

describe("a bound", () => {
  test.each<[string, unknown, unknown, string]>([
    ["tightened", number({ maximum: 9 }), number({ maximum: 5 }), "E I, I E"],
    ["added below", number({}), number({ minimum: 1 }), "E I, I E"],
    ["that excludes its end", number({ minimum: 0 }), number({ exclusiveMinimum: 0 }), "E I, I E"],
    [
      "both ways at once",
      number({ minimum: 0, maximum: 5 }),
      number({ minimum: 1, maximum: 6 }),
      "E E, E E",
    ],
    [
      "length of a text",
      { type: "string", maxLength: 5 },
      { type: "string", maxLength: 4 },
      "E I, I E",
    ],
    ["items of a list", { type: "array", minItems: 1 }, { type: "array", minItems: 2 }, "E I, I E"],
    [
      "properties of an object",
      { type: "object", maxProperties: 5 },
      { type: "object", maxProperties: 4 },
      "E I, I E",
    ],
    ["multiple of more", whole({ multipleOf: 2 }), whole({ multipleOf: 4 }), "E I, I E"],
    ["multiple of another", whole({ multipleOf: 2 }), whole({ multipleOf: 3 }), "E E, E E"],
  ])("%s", (_, before, after, expected) => {
    expect(ofSchema(before, after)).toBe(expected);
  });
});

describe("what bounds nothing", () => {
  test.each<[string, unknown, unknown]>([
    ["a whole number over 0 is at least 1", whole({ exclusiveMinimum: 0 }), whole({ minimum: 1 })],
    ["a whole number from 0.5 is at least 1", whole({ minimum: 0.5 }), whole({ minimum: 1 })],
    ["a multiple of 1 is whole", number({ multipleOf: 1 }), whole({})],
    ["lengths from 0", { type: "string", minLength: 0 }, { type: "string" }],
    [
      "the looser of two",
      number({ minimum: 0, exclusiveMinimum: 3 }),
      number({ exclusiveMinimum: 3 }),
    ],
    ["a bound of another type", { type: "string", maximum: 3 }, { type: "string" }],
  ])("%s", (_, before, after) => {
    expect(ofSchema(before, after)).toBe("- -, - -");
  });
});

test("in OpenAPI 3.0 exclusive is a yes or no", () => {
  const closed = number({ minimum: 0, exclusiveMinimum: false });
  const open = number({ minimum: 0, exclusiveMinimum: true });
  expect(ofSchema(closed, open, "3.0.3")).toBe("E I, I E");
  expect(ofSchema(number({ exclusiveMinimum: true }), number({}), "3.0.3")).toBe("- -, - -");
});
