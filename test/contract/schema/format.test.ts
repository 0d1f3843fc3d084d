import { expect, test } from "vitest";
import { isWithin } from "../../../scripts/contract/schema/format.js";
import { ofSchema } from "../verdicts.js";

const of = (type: string, format?: string): object => ({ type, ...(format && { format }) });

test("a format lies within those that take all of its values", () => {
  expect(isWithin("int32", "int64")).toBe(true);
  expect(isWithin("int64", "int32")).toBe(false);
  expect(isWithin("uri", "iri-reference")).toBe(true);
  expect(isWithin("made-up", "made-up")).toBe(true);
  expect(isWithin("made-up", "uri")).toBe(false);
});

test.each<[string, object, object, string]>([
  ["added", of("string"), of("string", "uuid"), "E I, I E"],
  ["exchanged", of("string", "uuid"), of("string", "date"), "E E, E E"],
  ["widened", of("integer", "int32"), of("integer", "int64"), "I E, E I"],
  ["unknown to us", of("string"), of("string", "made-up"), "E I, I E"],
  ["unsigned within signed", of("integer", "uint32"), of("integer", "int64"), "I E, E I"],
  [
    "of texts, where there may be one",
    { type: ["string", "integer"] },
    { type: ["string", "integer"], format: "uuid" },
    "E I, I E",
  ],
])("a format %s", (_, before, after, expected) => {
  expect(ofSchema(before, after)).toBe(expected);
});
