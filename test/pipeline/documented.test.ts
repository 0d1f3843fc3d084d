import { expect, test } from "vitest";
import { aclSentence, documented, parameterText } from "../../scripts/pipeline/documented.js";
import type { Parameter } from "../../scripts/pipeline/openapi.js";
import { bundleOf } from "./bundle.js";

test("descriptions say what types can't, in a copy", async () => {
  const { document } = await bundleOf();
  const before = JSON.stringify(document);
  const copy = documented(document);
  expect(JSON.stringify(document)).toBe(before);
  const schemas = copy.components?.schemas;
  expect(schemas?.["page"]?.description).toBe("Number of a page. Between 1 and 1000.");
  expect(schemas?.["Named"]?.properties?.["name"]?.description).toBe(
    "Its name. Between 1 and 3 characters.",
  );
  const page = copy.components?.parameters?.["page"] as Parameter;
  expect(page.description).toBe("Page to return. Between 1 and 1000. Default: 1.");
});

test("a bare reference says what stands behind it", async () => {
  const { document } = await bundleOf();
  const item = documented(document).components?.schemas?.["Item"];
  expect(item?.properties?.["page"]).toEqual({
    $ref: "#/components/schemas/page",
    description: "Number of a page. Between 1 and 1000. Default: 1.",
  });
});

test("operations say which ACL they need", async () => {
  const { document } = await bundleOf();
  const item = documented(document).paths?.["/items/{itemID}"] as { get: { description: string } };
  expect(item.get.description).toBe("Required ACL: `read`.");
  expect(aclSentence(["a", "b"])).toBe("Required ACL: `a`, `b`.");
  expect(aclSentence([])).toBeUndefined();
});

test("a parameter without a description borrows its schema's", async () => {
  const { document } = await bundleOf();
  const schema = { $ref: "#/components/schemas/itemID" };
  expect(parameterText(document, undefined, schema)).toBe("ID of an item.");
});
