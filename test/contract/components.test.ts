import { expect, test } from "vitest";
import { diffContracts } from "../../scripts/contract/index.js";
import { documentOf } from "./documents.js";

const text = { type: "string" };
const of = (schema: object, schemas: object): Record<string, unknown> =>
  documentOf({
    paths: {
      "/a": {
        get: {
          responses: { 200: { description: "", content: { "application/json": { schema } } } },
        },
      },
    },
    components: { schemas },
  });
const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const rules = (base: Record<string, unknown>, revision: Record<string, unknown>): string[] =>
  diffContracts(base, revision).findings.map(({ rule, wire, sdk }) => `${rule} ${wire} ${sdk}`);

test.each<[string, Record<string, unknown>, Record<string, unknown>, string[]]>([
  ["renamed", of(to("A"), { A: text }), of(to("B"), { B: text }), ["component-renamed info error"]],
  ["never used and gone", of(text, { A: text }), of(text, {}), ["component-removed info error"]],
  ["written inline", of(to("A"), { A: text }), of(text, {}), []],
  ["taken out of an inline schema", of(text, {}), of(to("A"), { A: text }), []],
])("a schema %s", (_, base, revision, expected) => {
  expect(rules(base, revision)).toEqual(expected);
});
