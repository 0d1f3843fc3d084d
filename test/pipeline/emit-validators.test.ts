import { describe, expect, test } from "vitest";
import { emitValidators, planValidators, setKey } from "../../scripts/pipeline/emit-validators.js";
import type { Document } from "../../scripts/pipeline/openapi.js";
import { bundleOf } from "./bundle.js";
import { home } from "./project.js";
import { load } from "./validators.js";

const { document } = await bundleOf();
const code = emitValidators("specs/shop.yml", planValidators(document));
const validators = await load(code);

const keyword = (operation: string, place: "query" | "path" | "body", data: unknown): string => {
  const validate = validators[operation]?.[place];
  if (!validate) throw new Error(`${operation} doesn't check its ${place}`);
  return validate(data) ? "fits" : (validate.errors?.[0]?.keyword ?? "no reason");
};

test("each operation says what it checks", () => {
  const shape = Object.entries(validators).map(([id, { query, path, body, ...rest }]) => {
    const places = { query, path, body };
    const checked = Object.entries(places).filter(([, validate]) => validate);
    return [id, checked.map(([place]) => place).join(" "), rest];
  });
  expect(shape).toEqual([
    ["listItems", "query", { arrays: ["kinds"] }],
    ["createItem", "query body", { bodyRequired: true }],
    ["getItem", "query", {}],
    ["deleteItem", "query", {}],
    ["addPhoto", "query path body", {}],
    ["getOldItem", "query", {}],
    ["searchReports", "query", {}],
  ]);
});

test("operations that check the same share a validator", () => {
  expect(validators["getItem"]?.query).toBe(validators["deleteItem"]?.query);
});

describe("bodies", () => {
  test.each([
    [{ name: "a" }, "fits"],
    [{ name: "a", price: 10, tags: [{ a: 1 }, { a: 2 }] }, "fits"],
    [{}, "required"],
    [[], "type"],
    [{ name: "" }, "minLength"],
    [{ name: "𝒳𝒴𝒵" }, "fits"],
    [{ name: "abcd" }, "maxLength"],
    [{ name: "a", price: 0 }, "exclusiveMinimum"],
    [{ name: "a", price: 7 }, "multipleOf"],
    [{ name: "a", price: "10" }, "type"],
    [{ name: "a", tags: [{ a: [1] }, { a: [1] }] }, "uniqueItems"],
    [{ name: "a", tags: [{}, { a: 1 }, { a: 2 }] }, "maxItems"],
    [{ name: "a", colour: "red" }, "additionalProperties"],
  ])("%j: %s", (data, reason) => {
    expect(keyword("createItem", "body", data)).toBe(reason);
  });

  test("a union reports its branches, and itself last", () => {
    const validate = validators["addPhoto"]?.body;
    expect(validate?.({ url: "https://a" })).toBe(true);
    expect(validate?.({ url: "a", data: 1 })).toBe(false);
    const keywords = validate?.errors?.map((issue) => issue.keyword);
    expect(keywords?.at(-1)).toBe("anyOf");
    expect(keywords?.length).toBeGreaterThan(2);
  });
});

describe("parameters", () => {
  test("strings become what the contract says, in place", () => {
    const query = { page: "2", soldOut: "true", kinds: ["book"] };
    expect(validators["listItems"]?.query?.(query)).toBe(true);
    expect(query).toEqual({ page: 2, soldOut: true, kinds: ["book"] });
  });

  test.each([
    [{ page: "0" }, "minimum"],
    [{ page: "two" }, "type"],
    [{ kinds: ["book", "book"] }, "uniqueItems"],
    [{ kinds: ["car"] }, "enum"],
    [{ kind: "book" }, "additionalProperties"],
  ])("%j: %s", (query, reason) => {
    expect(keyword("listItems", "query", query)).toBe(reason);
  });

  test("an operation without query parameters takes none", () => {
    expect(keyword("getItem", "query", {})).toBe("fits");
    expect(keyword("getItem", "query", { a: "1" })).toBe("additionalProperties");
  });

  test("a path that says more than string is checked", () => {
    expect(keyword("addPhoto", "path", { itemID: "a", size: "640" })).toBe("fits");
    expect(keyword("addPhoto", "path", { itemID: "a", size: "1" })).toBe("minimum");
  });
});

test("the code imports nothing and evaluates no text", () => {
  const statements = code.replace(/^\/\*\*.*\*\/$/gm, "");
  expect(statements).not.toMatch(/\b(?:require|import|eval|Function)\(|^import|new Function/m);
});

test("the plan is blind to prose and sees what is accepted", () => {
  const keyOf = (source: Document): string => {
    const { bodies, parameters, entries } = planValidators(source);
    return JSON.stringify([setKey(bodies), setKey(parameters), entries]);
  };
  const key = keyOf(document);
  const prose = structuredClone(document);
  const schemas = prose.components?.schemas ?? {};
  const [item, kind] = [schemas["Item"], schemas["Kind"]];
  if (!item || !kind) throw new Error("the fixture has lost its schemas");
  item.description = "Something else.";
  item["example"] = { itemID: "1" };
  expect(keyOf(prose)).toBe(key);
  kind.enum = ["book"];
  expect(keyOf(prose)).not.toBe(key);
});

test("references that point beside the schemas are followed too", async () => {
  const odd = structuredClone(document);
  const item = odd.components?.schemas?.["Named"];
  if (!item?.properties) throw new Error("the fixture has lost its schemas");
  item.properties["size"] = {
    $ref: "#/paths/~1items~1{itemID}~1photos~1{size}/post/parameters/1/schema",
  };
  const { createItem } = await load(emitValidators("x", planValidators(odd)));
  expect(createItem?.body?.({ name: "a", size: 20 })).toBe(true);
  expect(createItem?.body?.({ name: "a", size: 2 })).toBe(false);
});

test("the real contract's validators load and accept an empty query", async () => {
  const real = await bundleOf(home, "ingestion");
  const all = await load(emitValidators("x", planValidators(real.document)));
  const required = Object.entries(all).filter(([, { query }]) => !query?.({}));
  expect(Object.keys(all).length).toBeGreaterThan(50);
  expect(required.map(([id]) => id)).toEqual([]);
});
