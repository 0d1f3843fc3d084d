import { expect, test } from "vitest";
import { describeOperations } from "../../scripts/pipeline/describe.js";
import type { Document } from "../../scripts/pipeline/openapi.js";
import { bundleOf } from "./bundle.js";

const described = async (): Promise<Map<string, ReturnType<typeof describeOperations>[number]>> => {
  const { document } = await bundleOf();
  return new Map(describeOperations(document).map((operation) => [operation.id, operation]));
};

test("operations come in the order of the contract", async () => {
  expect([...(await described()).keys()]).toEqual([
    "listItems",
    "createItem",
    "getItem",
    "deleteItem",
    "addPhoto",
    "getOldItem",
    "searchReports",
  ]);
});

test("what the extensions say", async () => {
  const operations = await described();
  expect(operations.get("listItems")?.pagination).toEqual({ items: "items", id: "itemID" });
  expect(operations.get("createItem")).toMatchObject({ timeoutMs: 9000, acl: ["read", "write"] });
  expect(operations.get("getOldItem")).toMatchObject({ deprecated: true, replacedBy: "getItem" });
  expect(operations.get("searchReports")).toMatchObject({ safe: true, group: "slow" });
  expect(operations.get("createItem")).toMatchObject({ safe: false, group: undefined });
});

test("parameters of the path belong to its operations, before their own", async () => {
  const names = (await described()).get("getItem")?.parameters.map(({ name }) => name);
  expect(names).toEqual(["itemID", "x-trace", "session"]);
});

test("two arguments of one name make an operation grouped", async () => {
  const operations = await described();
  expect(operations.get("addPhoto")?.grouped).toBe(true);
  expect([...operations.values()].filter(({ grouped }) => grouped)).toHaveLength(1);
});

test("a parameter named body collides with a body, and only with one", () => {
  const document = (method: "get" | "post"): Document => ({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/a": {
        [method]: {
          operationId: "a",
          parameters: [{ name: "body", in: "query", schema: { type: "string" } }],
          ...(method === "post" && { requestBody: { content: { "application/json": {} } } }),
        },
      },
    },
  });
  expect(describeOperations(document("post"))[0]?.grouped).toBe(true);
  expect(describeOperations(document("get"))[0]?.grouped).toBe(false);
});

test("an operation's own parameter replaces that of its path", () => {
  const parameter = (description: string): { name: string; in: "query"; description: string } => ({
    name: "a",
    in: "query",
    description,
  });
  const [operation] = describeOperations({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/a": {
        parameters: [parameter("general")],
        get: { operationId: "a", parameters: [parameter("special")] },
      },
    },
  });
  expect(operation?.parameters.map(({ description }) => description)).toEqual(["special"]);
});

test("JSON is preferred, also with a suffix; an empty response has no type", () => {
  const content = { "text/csv": { schema: { type: "string" } } };
  const [operation] = describeOperations({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/a": {
        get: {
          operationId: "a",
          responses: {
            "200": {
              content: { ...content, "application/problem+json": { schema: { type: "number" } } },
            },
            "2XX": { content },
            "204": { description: "nothing" },
            "400": { content },
          },
        },
      },
    },
  });
  expect(operation?.results.map((result) => result?.schema.type)).toEqual([
    "number",
    undefined,
    "string",
  ]);
});

test("an operation without operationId is refused by route", () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/a": { get: {} } },
  };
  expect(() => describeOperations(document)).toThrow("GET /a has no operationId");
});
