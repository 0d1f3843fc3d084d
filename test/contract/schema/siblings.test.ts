import { expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const reference = { $ref: "#/components/schemas/Card" };
const beside = { ...reference, maxProperties: 1 };

test("what stands beside a reference doesn't count in OpenAPI 3.0", () => {
  expect(ofSchema(reference, beside, "3.0.3")).toMatch(/^[-I] [-I], [-I] [-I]$/);
});

test("from 3.1 on it holds as well", () => {
  expect(ofSchema(reference, beside)).toBe("E I, I E");
  expect(ofSchema(beside, { allOf: [reference, { maxProperties: 1 }] })).toBe("- -, - -");
  expect(ofSchema(reference, { ...reference, description: "D", title: "T" })).toBe("- -, - -");
});
