import { expect, test } from "vitest";
import { describeOperations } from "../../scripts/pipeline/describe.js";
import { documented } from "../../scripts/pipeline/documented.js";
import { emitOperations } from "../../scripts/pipeline/emit-operations.js";
import { formatPieces } from "../../scripts/pipeline/format-pieces.js";
import { formatText } from "../../scripts/pipeline/format-text.js";
import type { Document } from "../../scripts/pipeline/openapi.js";
import { createTypeWriter } from "../../scripts/pipeline/types.js";
import { bundleOf } from "./bundle.js";

const emit = (document: Document, api = "shop"): Promise<string> =>
  formatPieces(
    emitOperations(
      api,
      "specs/shop.yml",
      document,
      describeOperations(document),
      createTypeWriter(documented(document)),
    ),
    { printWidth: 100 },
    formatText,
  );

test("the whole file, as a reviewer reads it", async () => {
  const { document } = await bundleOf();
  await expect(await emit(document)).toMatchFileSnapshot("../fixtures/pipeline/operations.ts.txt");
});

test("a contract without extensions has a table all the same", async () => {
  const text = await emit(
    {
      openapi: "3.1.0",
      info: { title: "Plain", version: "1" },
      servers: [{ url: "https://plain.example" }],
      paths: { "/a": { get: { operationId: "getA", responses: { "204": {} } } } },
    },
    "plain-api",
  );
  expect(text).toMatch(/acl: \[\],\s+timeoutMs: 25000,\s+group: "default",/);
  expect(text).toContain('{ url: "https://plain.example", variables: {} }');
  expect(text).toContain("export interface PlainApiMethods {");
  expect(text).toContain("getA: {");
  expect(text).not.toMatch(/limits|rateLimits|terminalStates|import type \{ components/);
});

test("a deprecated operation without a replacement is still struck through", async () => {
  const text = await emit({
    openapi: "3.1.0",
    info: { title: "Plain", version: "1" },
    paths: { "/a": { get: { operationId: "getA", deprecated: true, responses: {} } } },
  });
  expect(text).toContain("@deprecated");
  expect(text).toContain('getA: { path: "/a", method: "GET", deprecated: true }');
});
