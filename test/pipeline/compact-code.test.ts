import { describe, expect, test } from "vitest";
import { compactCode } from "../../scripts/pipeline/compact-code.js";

const compact = (code: string, coerce = false): string => compactCode(code, { coerce });

test("schemas go, the lists that code reads stay, each once", () => {
  const code = [
    'const schema1 = {"enum":["a","b"],"description":"long"};',
    'const schema2 = {"properties":{"x y":{"enum":["a","b"]}}};',
    'f(schema1.enum, schema2.properties["x y"].enum);',
    "",
  ].join("\n");
  expect(compact(code)).toBe('const list0 = ["a","b"];\nf(list0, list0);\n');
});

test("of properties only the names stay", () => {
  const code = 'const schema1 = {"properties":{"a":{"type":"string"}}};\nf(schema1.properties);\n';
  expect(compact(code)).toBe('const list0 = {"a":1};\nf(list0);\n');
});

test("places in the schema go", () => {
  expect(compact('{schemaPath:"#/a \\"b\\"/type",keyword:"type"}')).toBe('{keyword:"type"}');
  expect(compact('{schemaPath:"#/a/" + i + "/b",keyword:"type"}')).toContain("schemaPath");
});

test("parents go unless values are coerced", () => {
  const call = 'f(data0, {instancePath:p,parentData:data,parentDataProperty:"a",rootData})';
  expect(compact(call)).toBe("f(data0, {instancePath:p})");
  expect(compact(call, true)).toBe(call);
});

describe("what isn't known is refused", () => {
  test("a part of ajv's run time", () => {
    const code = 'const f = require("ajv/dist/runtime/re2").default;';
    expect(() => compact(code)).toThrow("ajv/dist/runtime/re2");
  });

  test("a value that no schema has", () => {
    expect(() => compact("f(schema7.enum)")).toThrow("schema7.enum");
  });
});
