import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { describe, expect, test } from "vitest";
import { documented } from "../../scripts/pipeline/documented.js";
import { joinPieces } from "../../scripts/pipeline/pieces.js";
import { createTypeWriter, typeOptions } from "../../scripts/pipeline/types.js";
import { bundleOf } from "./bundle.js";
import { home } from "./project.js";

describe.each([
  ["shop", undefined],
  ["ingestion", home],
  ["astra", home],
])("%s", (api, root) => {
  test("gets the types that openapi-typescript makes through its front door", async () => {
    const document = documented((await bundleOf(root, api)).document);
    const front = structuredClone(document) as unknown as OpenAPI3;
    expect(`${joinPieces(createTypeWriter(document).module())}\n`).toBe(
      astToString(await openapiTS(front, typeOptions)),
    );
  });
});

test("a type is as inline as the contract is", async () => {
  const { document } = await bundleOf();
  const { type } = createTypeWriter(document);
  expect(type(undefined)).toBe("unknown");
  expect(type({ $ref: "#/components/schemas/Item" })).toBe('components["schemas"]["Item"]');
  expect(type({ type: ["string", "null"] })).toBe("string | null");
  expect(type({ type: "object", properties: { a: { description: "A.", type: "number" } } })).toBe(
    "{\n    /** A. */\n    a?: number;\n}",
  );
});
