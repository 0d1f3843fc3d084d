import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { JsonObject } from "../../../scripts/contract/json.js";
import { operationRules } from "../../../scripts/contract/rules/operation-rules.js";
import { rules } from "../../../scripts/contract/rules/index.js";
import { ROLLOUT, type Rule } from "../../../scripts/contract/rules/rule.js";
import { schemaFacts } from "../../../scripts/contract/rules/schema-facts.js";
import { causesBetween, detailsIn } from "../causes.js";
import { documentOf } from "../documents.js";

test("every rule has an id of its own, of the two tables together", () => {
  const facts = schemaFacts.flatMap(({ request, response }) => [request, response]);
  const occurring = facts.filter((levels) => !levels.startsWith("!"));
  expect(rules.size).toBe(operationRules.length + occurring.length);
});

test.each(operationRules.map((rule) => [rule.id, rule] as const))(
  "%s needs care where it isn't safe",
  (_, rule) => {
    const bad = rule.wire === "error" || rule.wire === "warning";
    expect(rule.wire === "none" && rule.sdk === "none").toBe(false);
    if (bad) expect([ROLLOUT.safe, ROLLOUT.rename]).not.toContain(rule.rollout);
    else expect([ROLLOUT.safe, ROLLOUT.rename]).toContain(rule.rollout);
  },
);

const schema = { type: "string" };
const described = (responses: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(responses).map(([status, one]) => [
      status,
      { description: "", ...(one as object) },
    ]),
  );

/** The document around the part that an example shows. */
function documentFor({ id }: Rule, text: string): JsonObject {
  const example = parse(text) as unknown;
  const part = (typeof example === "object" ? example : {}) as JsonObject;
  const has = (...keys: string[]): boolean => keys.some((key) => key in part);
  const inRequest = id.startsWith("request-");
  const other = { operationId: "getTask", responses: {} };

  if (typeof example === "string") {
    const name = /\{(.*)\}/.exec(example)?.[1];
    const parameters = [{ name, in: "path", required: true, schema }];
    return documentOf({
      paths: { [example]: { parameters, get: { operationId: "get", responses: {} } } },
    });
  }
  if (has("paths", "webhooks")) return documentOf(part);
  if (id === "component-renamed") return usingComponent(part["components"] as JsonObject);
  if (has("components")) return documentOf({ paths: {}, ...part });
  if (has("servers")) return documentOf({ paths: { "/a": { get: other } }, ...part });
  if (id.startsWith("server-variable"))
    return documentOf({
      paths: { "/a": { get: other } },
      servers: [{ url: "https://{r}.example", variables: { r: { default: "us", ...part } } }],
    });

  /** An operation that sends what the rule is about in the direction that it is about. */
  const of = (operation: JsonObject, sent: boolean): JsonObject => {
    const place = inRequest === sent || !/^(request|response)-/.test(id) ? "paths" : "webhooks";
    return documentOf({
      [place]: { "/tasks": { post: { responses: {}, ...operation } }, "/t": { get: other } },
    });
  };
  if (has("get", "post")) {
    const { get, post } = part as { get?: JsonObject; post?: JsonObject };
    return of(post ?? get ?? {}, true);
  }
  if (has("parameters", "requestBody")) return of(part, true);
  if (has("name", "style", "explode", "allowReserved"))
    return of(
      { parameters: [{ name: "page", in: "query", schema: { type: "array" }, ...part }] },
      true,
    );
  if (has("content"))
    return inRequest
      ? of({ requestBody: part }, true)
      : of({ responses: described({ 200: part }) }, false);
  if (has("responses")) return of({ responses: described(part["responses"] as JsonObject) }, false);
  if (has("encoding")) {
    const content = { "multipart/form-data": { schema: { type: "object" }, ...part } };
    return inRequest
      ? of({ requestBody: { content } }, true)
      : of({ responses: described({ 200: { content } }) }, false);
  }
  if (has("headers")) return of({ responses: described({ 200: part }) }, false);
  if (has("200")) return of({ responses: described(part) }, false);
  if (id.startsWith("sunset-")) return of({ deprecated: true, ...part }, true);
  return of(part, true);
}

/** A document that refers to its first component schema: what has met no other is not renamed. */
function usingComponent(components: JsonObject): JsonObject {
  const [name] = Object.keys(components["schemas"] as object);
  const content = { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
  const responses = described({ 200: { content } });
  return documentOf({ paths: { "/a": { get: { responses } } }, components });
}

describe("the example of a rule", () => {
  test.each(operationRules.map((rule) => [rule.id, rule] as const))(
    "shows %s, with every detail of its message",
    (id, rule) => {
      const [before, after] = [rule.before, rule.after].map((text) => documentFor(rule, text));
      const causes = causesBetween(before!, after!);
      expect(causes.map((cause) => cause.rule)).toContain(id);
      const { detail } = causes.find((cause) => cause.rule === id)!;
      expect(Object.keys(detail)).toEqual(expect.arrayContaining(detailsIn(rule)));
    },
  );
});
