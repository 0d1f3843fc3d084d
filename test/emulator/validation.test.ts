import { expect, test } from "vitest";
import { validators } from "../../generated/ingestion/validators.js";
import { operations } from "../../generated/ingestion/operations.js";
import type { Operation } from "../../src/core/types.js";
import {
  checkPath,
  readBody,
  readQuery,
  type ValidationIssue,
  type Validator,
} from "../../src/emulator/validation.js";
import { createHarness, credentials } from "./support.js";

/** A validator that always finds this. */
const finding = (...issues: Partial<ValidationIssue>[]): Validator =>
  Object.assign(() => false, {
    errors: issues.map((issue) => ({ instancePath: "", keyword: "", params: {}, ...issue })),
  });

const complaint = (...issues: Partial<ValidationIssue>[]): string => {
  try {
    readBody("{}", "application/json", { body: finding(...issues) });
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

test("a complaint names the place and what is wrong with it", () => {
  expect(complaint({ instancePath: "/a/0/b~1c", message: "must be string" })).toBe(
    "The request body: a[0].b/c must be string.",
  );
  expect(complaint({ message: "must be object" })).toBe("The request body must be object.");
  expect(complaint({ keyword: "additionalProperties", params: { additionalProperty: "x" } })).toBe(
    'The request body has the unknown property "x".',
  );
  expect(
    complaint({ keyword: "unevaluatedProperties", params: { unevaluatedProperty: "x" } }),
  ).toBe('The request body has the unknown property "x".');
  expect(
    complaint({ instancePath: "/a", keyword: "enum", params: { allowedValues: ["b", null] } }),
  ).toBe("The request body: a must be one of: b, null.");
  expect(complaint()).toBe("The request body is not valid.");
});

test("of a union, the complaint is about the whole", () => {
  const branch = { instancePath: "/input/url", message: "must be string" };
  expect(complaint(branch, { instancePath: "/input", keyword: "anyOf" })).toBe(
    "The request body: input has none of the shapes that the contract allows.",
  );
});

test("query parameters become what the contract says they are", () => {
  const query = readQuery(
    new URLSearchParams("itemsPerPage=5&enabled=false&action=save,replace&sort=action"),
    validators["listTasks"] ?? {},
  );
  expect({ ...query }).toEqual({
    itemsPerPage: 5,
    enabled: false,
    action: ["save", "replace"],
    sort: "action",
  });
});

test("commas join whether or not they are percent-encoded", () => {
  const query = readQuery(new URLSearchParams("sourceID=a%2Cb"), validators["listTasks"] ?? {});
  expect(query["sourceID"]).toEqual(["a", "b"]);
});

test("the name of the asking client is no parameter of an operation", () => {
  const query = readQuery(
    new URLSearchParams("x-algolia-agent=a&page=2"),
    validators["listTasks"] ?? {},
  );
  expect({ ...query }).toEqual({ page: 2 });
});

test.each([
  ["action=save&action=replace", '"action" is repeated: join its values with commas: action=a,b.'],
  ["page=1&page=2", '"page" is repeated: it takes one value, give it once.'],
  ["action=", '"action" is empty: give it a value or leave it out.'],
  ["action=save,unknown", "action[1] must be one of: replace, save"],
  ["page=0", "page must be >= 1."],
  ["page=one", "page must be integer."],
  ["page=%201", "page must be written in digits."],
  ["page=0x1", "page must be written in digits."],
  ["page=1e0", "page must be written in digits."],
  ["itemsPerPage=101", "itemsPerPage must be <= 100."],
  ["enabled=yes", "enabled must be boolean."],
  ["nobody=1", 'Unknown query parameter "nobody".'],
  ["toString=1", 'Unknown query parameter "toString".'],
  ["__proto__=1", 'Unknown query parameter "__proto__".'],
])("the query %s is refused", (search, message) => {
  const read = () => readQuery(new URLSearchParams(search), validators["listTasks"] ?? {});
  expect(read).toThrow(expect.objectContaining({ status: 400 }));
  expect(read).toThrow(message);
});

test("no operation accepts a query parameter that the contract doesn't have", () => {
  for (const id of Object.keys(operations)) {
    const read = () => readQuery(new URLSearchParams("nobody=1"), validators[id] ?? {});
    expect(read, id).toThrow('Unknown query parameter "nobody".');
  }
});

test("path parameters are held against their validator", () => {
  const path = { taskID: "x" };
  expect(checkPath(path, {})).toBe(path);
  const issue = { instancePath: "/taskID", message: "must be integer" };
  expect(() => checkPath(path, { path: finding(issue) })).toThrow(
    expect.objectContaining({ status: 400, message: "Path parameter: taskID must be integer." }),
  );
});

test.each([
  "application/json",
  "application/json; charset=utf-8",
  "application/vnd.x+json",
  "Application/JSON",
  "text/plain",
  "text/plain;charset=UTF-8",
])("a body of type %s is read", (type) => {
  expect(readBody('{"taskIDs":[]}', type, validators["searchTasks"] ?? {})).toEqual({
    taskIDs: [],
  });
});

test.each([
  null,
  "text/html",
  "text/plain-ish",
  "application/jsonp",
  "application/x-www-form-urlencoded",
])("a body of type %s is 415", (type) => {
  const read = () => readBody("{}", type, validators["searchTasks"] ?? {});
  expect(read).toThrow(expect.objectContaining({ status: 415 }));
  expect(read).toThrow("send application/json");
});

test("a missing body is refused where the contract needs one, and only there", () => {
  expect(() => readBody("", "application/json", validators["createTask"] ?? {})).toThrow(
    expect.objectContaining({ status: 400, message: "The request body is missing: send JSON." }),
  );
  expect(readBody("", null, validators["runTask"] ?? {})).toBeUndefined();
  expect(readBody("anything", null, validators["enableTask"] ?? {})).toBeUndefined();
});

test("malformed JSON is 400", () => {
  expect(() =>
    readBody('{"taskIDs":', "application/json", validators["searchTasks"] ?? {}),
  ).toThrow(
    expect.objectContaining({ status: 400, message: "The request body is not valid JSON." }),
  );
});

test.each(Object.entries<Operation>(operations).filter(([id]) => validators[id]?.body))(
  "%s refuses a body that isn't an object, with a message",
  async (_, { method, path }) => {
    const { emulator } = createHarness();
    for (const body of ["null", "[]", '"text"', "1"]) {
      const response = await emulator(path.replaceAll(/[{}]/g, ""), {
        method,
        body,
        headers: { ...credentials, "content-type": "application/json" },
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({ message: "The request body must be object." });
    }
  },
);
