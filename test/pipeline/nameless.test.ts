import { expect, test } from "vitest";
import { namelessOperations } from "../../scripts/pipeline/nameless.js";
import type { Document } from "../../scripts/pipeline/openapi.js";

test("names every operation without an operationId, behind a reference too", () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: {
      "/a": { get: { operationId: "getA" }, post: {}, parameters: [] },
      "/b": { $ref: "#/components/pathItems/b" },
    },
    components: { pathItems: { b: { delete: { operationId: "" } } } },
  } as unknown as Document;
  const problems = namelessOperations(document, "/p/t.yml");
  expect(problems.map(({ message }) => message)).toEqual([
    "POST /a has no `operationId`, after which its method would be named.",
    "DELETE /b has no `operationId`, after which its method would be named.",
  ]);
  expect(problems[0]).toMatchObject({
    file: "/p/t.yml",
    line: 1,
    column: 1,
    severity: "error",
    rule: "operation-operationId",
    remedy: expect.stringMatching(/^Give/) as string,
  });
});
