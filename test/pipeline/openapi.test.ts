import { expect, test } from "vitest";
import { follow, lookUp, pointerSegment, type Document } from "../../scripts/pipeline/openapi.js";

const document: Document = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  paths: { "/a~b/{c d}": { get: { summary: "found" } } },
  components: {
    schemas: {
      A: { $ref: "#/components/schemas/B" },
      B: { type: "string" },
      Loop: { $ref: "#/components/schemas/Loop" },
    },
  },
};

test("pointers are escaped and read back (RFC 6901), percent-encoded or not", () => {
  const pointer = `#/paths/${pointerSegment("/a~b/{c d}")}/get/summary`;
  expect(pointer).toBe("#/paths/~1a~0b~1{c d}/get/summary");
  expect(lookUp(document, pointer)).toBe("found");
  expect(lookUp(document, "#/paths/~1a~0b~1%7Bc%20d%7D/get/summary")).toBe("found");
  expect(lookUp(document, "#")).toBe(document);
});

test("a pointer to nothing names itself", () => {
  expect(() => lookUp(document, "#/components/schemas/C")).toThrow("#/components/schemas/C");
  expect(() => lookUp(document, "#/a/b/c")).toThrow("points at nothing");
});

test("references are followed to their end", () => {
  const start = { $ref: "#/components/schemas/A" };
  expect(follow(document, start, "#/here")).toEqual({
    value: { type: "string" },
    pointer: "#/components/schemas/B",
  });
  expect(follow(document, { type: "number" }, "#/here").pointer).toBe("#/here");
  const loop = { $ref: "#/components/schemas/Loop" };
  expect(() => follow(document, loop, "#")).toThrow("refers to itself");
});
