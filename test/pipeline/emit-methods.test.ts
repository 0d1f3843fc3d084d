import { expect, test } from "vitest";
import { describeOperations } from "../../scripts/pipeline/describe.js";
import { documented } from "../../scripts/pipeline/documented.js";
import { emitMethods, methodsName } from "../../scripts/pipeline/emit-methods.js";
import type { Document, OperationObject } from "../../scripts/pipeline/openapi.js";
import { createTypeWriter } from "../../scripts/pipeline/types.js";

const emit = (operation: OperationObject): string => {
  const document: Document = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/a": { post: { operationId: "a", ...operation } } },
  };
  const types = createTypeWriter(documented(document));
  return emitMethods("api", document, describeOperations(document), types)
    .join("\n")
    .replace(/\s+/g, " ");
};

const json = (type: string): { "application/json": { schema: { type: string } } } => ({
  "application/json": { schema: { type } },
});

test("the interface is named after the API", () => {
  expect(["ingestion", "task-api", "v2.tasks", "A"].map(methodsName)).toEqual([
    "IngestionMethods",
    "TaskApiMethods",
    "V2TasksMethods",
    "AMethods",
  ]);
});

test("arguments are optional when nothing in them is required", () => {
  const optional = { name: "q", in: "query", schema: { type: "string" } } as const;
  expect(emit({ parameters: [optional] })).toContain("(args?: { q?: string; }, options?:");
  expect(emit({ parameters: [{ ...optional, required: true }] })).toContain(
    "(args: { q: string; }",
  );
  expect(emit({ requestBody: { content: json("string") } })).toContain("(args?: { /** The request");
  expect(emit({ requestBody: { required: true, content: json("string") } })).toContain("(args: {");
});

test("an operation that takes nothing refuses everything but options", () => {
  expect(emit({})).toContain("(args?: { [name: string]: never }, options?: CallOptions)");
});

test("equal results are one type, an empty one is undefined", () => {
  const responses = {
    "200": { content: json("string") },
    "201": { content: json("string") },
    "204": {},
  };
  expect(emit({ responses })).toContain("Promise<string | undefined>;");
  expect(emit({ responses: { "400": { content: json("string") } } })).toContain(
    "Promise<undefined>",
  );
});

test("a name that isn't an identifier is quoted", () => {
  const parameters = [{ name: "x-a", in: "header" as const, schema: { type: "string" } }];
  expect(emit({ parameters })).toContain('"x-a"?: string;');
});

test("documentation is a sentence even where the summary isn't", () => {
  expect(emit({ summary: "Do it" })).toContain("* Do it. *");
  expect(emit({ summary: "Really?" })).toContain("* Really? *");
  expect(emit({ summary: "Same.", description: "Same." }).match(/Same\./g)).toHaveLength(1);
});
