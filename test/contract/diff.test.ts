import { describe, expect, it } from "vitest";
import { ContractError, diffContracts, type Report } from "../../scripts/contract/index.js";
import { documentOf, documentWith } from "./documents.js";

const enumOf = (...values: string[]): Record<string, unknown> =>
  documentWith("request", { type: "object", properties: { s: { enum: values } } });

const rulesOf = ({ findings }: Report): string[] => findings.map(({ rule }) => rule);

describe("the report", () => {
  it("says what breaks, for whom and which version it asks for", () => {
    const { breaking, wire, sdk, findings } = diffContracts(enumOf("a", "b"), enumOf("a"));
    expect({ breaking, wire, sdk }).toEqual({ breaking: true, wire: "major", sdk: "major" });
    expect(findings).toEqual([
      {
        rule: "request-enum-value-removed",
        level: "error",
        wire: "error",
        sdk: "error",
        message: 'no longer one of the values: "b"',
        why: "a client that sends the value is turned away",
        pointer:
          "#/paths/~1things/post/requestBody/content/application~1json/schema/properties/s/enum",
        base: {
          pointer:
            "/paths/~1things/post/requestBody/content/application~1json/schema/properties/s/enum",
        },
        revision: {
          pointer:
            "/paths/~1things/post/requestBody/content/application~1json/schema/properties/s/enum",
        },
        operations: [
          { operationId: "make", method: "POST", path: "/things", direction: "request" },
        ],
        fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
      },
    ]);
  });

  it("has nothing to say about a copy", () => {
    expect(diffContracts(enumOf("a"), enumOf("a"))).toEqual({
      breaking: false,
      wire: "none",
      sdk: "none",
      findings: [],
      remarks: [],
    });
  });

  it("gives the level of the view, and calls breaking what breaks traffic in either", () => {
    const base = documentWith("request", { type: "integer", maximum: 9 });
    const revision = documentWith("request", { type: "integer", maximum: 5 });
    expect(diffContracts(base, revision).findings[0]?.level).toBe("error");
    const sdk = diffContracts(base, revision, { view: "sdk" });
    expect([sdk.findings[0]?.level, sdk.findings[0]?.sdk, sdk.breaking]).toEqual([
      "info",
      "none",
      true,
    ]);
  });

  it("asks for one step less below 1.0.0", () => {
    const [base, revision] = [enumOf("a", "b"), enumOf("a")];
    expect(diffContracts(base, revision, { version: "0.4.0" }).sdk).toBe("minor");
    expect(diffContracts(revision, base, { version: "0.4.0" }).wire).toBe("patch");
    expect(diffContracts(revision, base).wire).toBe("minor");
  });

  it("finds a shared schema once, with every operation and direction that it reaches", () => {
    const shared = (values: string[]) =>
      documentOf({
        paths: Object.fromEntries(
          ["/a", "/b"].map((path) => [
            path,
            {
              put: {
                requestBody: {
                  content: { "application/json": { schema: { $ref: "#/components/schemas/S" } } },
                },
                responses: {
                  200: {
                    description: "",
                    content: { "application/json": { schema: { $ref: "#/components/schemas/S" } } },
                  },
                },
              },
            },
          ]),
        ),
        components: { schemas: { S: { enum: values } } },
      });
    const { findings } = diffContracts(shared(["a", "b"]), shared(["a"]));
    expect(
      findings.map(({ rule, operations }) => [rule, operations.map(({ path }) => path)]),
    ).toEqual([
      ["request-enum-value-removed", ["/a", "/b"]],
      ["response-enum-value-removed", ["/a", "/b"]],
    ]);
    expect(findings[0]?.pointer).toBe("#/components/schemas/S/enum");
  });

  it("keeps a fingerprint when texts change, lists are reordered and other parameters come", () => {
    const parameter = (schema: object) => ({ name: "p", in: "query", schema });
    const other = { name: "o", in: "query", schema: { type: "string" } };
    const get = (parameters: object[]) => documentOf({ paths: { "/a": { get: { parameters } } } });
    const print = (base: object[], revision: object[]): string[] =>
      diffContracts(get(base), get(revision)).findings.map(({ fingerprint }) => fingerprint);
    const [narrow, wide] = [{ type: "string", maxLength: 3 }, { type: "string" }];
    expect(print([other, parameter(wide)], [other, parameter(narrow)])).toEqual(
      print([parameter({ ...wide, description: "x" }), other], [parameter(narrow), other]),
    );
  });
});

describe("today", () => {
  const deprecated = documentOf({
    paths: { "/a": { get: { deprecated: true, "x-sunset": "2026-06-01" } } },
  });
  const gone = documentOf({ paths: {} });

  it("decides whether a sunset has passed", () => {
    expect(rulesOf(diffContracts(deprecated, gone, { today: "2026-05-31" }))).toEqual([
      "operation-removed",
    ]);
    expect(rulesOf(diffContracts(deprecated, gone, { today: new Date("2026-06-01") }))).toEqual([
      "operation-removed-after-sunset",
    ]);
  });
});

describe("errors", () => {
  const caught = (task: () => unknown): ContractError => {
    try {
      task();
    } catch (error) {
      if (error instanceof ContractError) return error;
      throw error;
    }
    throw new Error("nothing was thrown");
  };

  it.each<[unknown, RegExp]>([
    [{}, /has no `openapi` field/],
    [{ swagger: "2.0" }, /convert it to OpenAPI 3 first/],
    [{ openapi: "4.0.0" }, /says `openapi: "4\.0\.0"`/],
    [{ openapi: 3.1 }, /says `openapi: 3\.1`/],
    [[], /holds a list/],
    [null, /holds null/],
  ])("say why %j is not OpenAPI 3", (document, message) => {
    const error = caught(() => diffContracts(document as never, documentOf({ paths: {} })));
    expect(error.code).toBe("not-openapi");
    expect(error.message).toMatch(message);
  });

  it("name a reference that points at nothing, used or not", () => {
    const document = documentOf({
      components: { schemas: { A: { $ref: "#/components/schemas/B" } } },
    });
    const error = caught(() => diffContracts(document, document));
    expect(error.code).toBe("unresolved-reference");
    expect(error.message).toContain('"#/components/schemas/B"');
    expect(error.place.pointer).toBe("/components/schemas/A");
  });

  it("name a reference that leads back to itself", () => {
    const responses = { A: { $ref: "#/components/responses/A" } };
    const paths = (summary: string) => ({
      "/a": { get: { summary, responses: { 200: { $ref: "#/components/responses/A" } } } },
    });
    const document = (summary: string) =>
      documentOf({
        paths: paths(summary),
        components: { responses },
        security: [{ [summary]: [] }],
      });
    expect(caught(() => diffContracts(document("a"), document("b"))).code).toBe("reference-cycle");
  });

  it("leave a `$ref` in an example alone", () => {
    const document = documentOf({
      components: { examples: { A: { value: { $ref: "#/nowhere" } } } },
    });
    expect(diffContracts(document, document).findings).toEqual([]);
  });
});

describe("versions", () => {
  it("reads OpenAPI 3.2's other methods and item schemas", () => {
    const get = (type: string) =>
      documentOf(
        {
          paths: {
            "/a": {
              additionalOperations: {
                LINK: {
                  responses: {
                    200: {
                      description: "",
                      content: { "application/jsonl": { itemSchema: { type } } },
                    },
                  },
                },
              },
            },
          },
        },
        "3.2.0",
      );
    expect(rulesOf(diffContracts(get("string"), get("integer")))).toEqual([
      "response-type-changed",
    ]);
  });

  it("takes 3.1 schemas in a document labelled 3.0", () => {
    const [a, b] = [{ type: "string", nullable: true }, { type: ["string", "null"] }];
    expect(
      rulesOf(
        diffContracts(documentWith("response", a, "3.0.3"), documentWith("response", b, "3.0.3")),
      ),
    ).toEqual([]);
  });

  it("reads a doubtful `nullable` as allowing null, and says so", () => {
    const [a, b] = [
      { type: "string", enum: ["a"] },
      { type: "string", enum: ["a"], nullable: true },
    ];
    const get = (schema: object) => documentWith("response", schema, "3.0.3");
    const [finding] = diffContracts(get(a), get(b)).findings;
    expect(finding?.rule).toBe("response-null-added");
    expect(finding?.message).toContain("which not every tool does");
    const [plain] = diffContracts(
      get({ type: "string" }),
      get({ type: "string", nullable: true }),
    ).findings;
    expect(plain?.message).toBe("`null` is possible now (string to string or null)");
  });

  it("follows anchors and identifiers", () => {
    const get = (type: string) =>
      documentOf({
        paths: {
          "/a": {
            post: {
              requestBody: { content: { "application/json": { schema: { $ref: "#name" } } } },
            },
          },
        },
        components: { schemas: { A: { $anchor: "name", type } } },
      });
    expect(rulesOf(diffContracts(get("string"), get("boolean")))).toEqual(["request-type-changed"]);
  });
});
