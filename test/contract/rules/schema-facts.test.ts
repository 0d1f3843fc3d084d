import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { effectsBetween } from "../../../scripts/contract/effects.js";
import type { JsonObject } from "../../../scripts/contract/json.js";
import { schemaFacts, type SchemaFact } from "../../../scripts/contract/rules/schema-facts.js";
import { causesBetween, detailsIn } from "../causes.js";
import { documentOf } from "../documents.js";

const DIRECTIONS = ["request", "response"] as const;
type Direction = (typeof DIRECTIONS)[number];

const byFact = new Map(schemaFacts.map((row) => [row.fact, row]));
const occurs = (row: SchemaFact, direction: Direction): boolean => !row[direction].startsWith("!");
const cases = DIRECTIONS.flatMap((direction) =>
  schemaFacts
    .filter((row) => occurs(row, direction))
    .map((row) => [direction, row.fact, row] as const),
);

test("every fact has one row, levels that are known and words for both directions", () => {
  expect(byFact.size).toBe(schemaFacts.length);
  for (const { fact, request, response, why, message } of schemaFacts) {
    expect(fact).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const levels of [request, response])
      expect(levels, fact).toMatch(/^([EWI-] [EWI-]|!.{10,})$/);
    for (const text of [...why, message]) expect(text, fact).toMatch(/^.{5,}[^.]$/);
  }
});

test.each(cases)("in a %s, %s has a way back that can occur there", (direction, _, { mirror }) => {
  const [there, back = there] = mirror.split("|");
  const other = byFact.get((direction === "request" ? there : back) ?? "");
  expect(other && occurs(other, direction)).toBe(true);
});

const object = (name: string): JsonObject => ({
  type: "object",
  required: [name],
  properties: { [name]: { type: "string" }, kind: { type: "string" } },
});
const components = {
  schemas: {
    Card: object("card"),
    Same: object("card"),
    Bank: object("bank"),
    Name: { type: "string" },
  },
};

/** The part of a schema that the example of a fact shows, made whole. */
function whole(fact: string, example: JsonObject): JsonObject {
  if (fact.startsWith("property-sunset-"))
    return { type: "object", properties: { note: { deprecated: true, ...example } } };
  if (fact.startsWith("default-") || fact === "ref-siblings-changed")
    return { type: "object", properties: { note: example } };
  if (fact.startsWith("discriminator-value-")) {
    const oneOf = [{ $ref: "#/components/schemas/Card" }];
    return { oneOf, discriminator: { propertyName: "kind", ...example } };
  }
  return /propert/.test(fact) ? { type: "object", ...example } : example;
}

/** A document with an example where its direction reads it; what shows texts is a query parameter. */
function documentFor({ fact }: SchemaFact, direction: Direction, text: string): JsonObject {
  const example = parse(text) as JsonObject;
  const parameter = /^(text|list)-/.test(fact);
  const content = { "application/json": { schema: whole(fact, example) } };
  const responses = { 200: { description: "done" } };
  const operation = parameter
    ? { parameters: [{ name: "q", in: "query", ...example }], responses }
    : direction === "request"
      ? { requestBody: { content }, responses }
      : { responses: { 200: { description: "done", content } } };
  // What a webhook is asked for travels from the server to the client.
  const place = parameter && direction === "response" ? "webhooks" : "paths";
  const version = fact === "ref-siblings-changed" ? "3.0.3" : "3.1.0";
  return documentOf({ [place]: { "/things": { post: operation } }, components }, version);
}

describe("the example of a fact", () => {
  test.each(cases)("in a %s shows %s, with every detail of its message", (direction, fact, row) => {
    const [before, after] = [row.before, row.after].map((text) =>
      documentFor(row, direction, text),
    );
    const causes = causesBetween(before!, after!);
    const rule = `${direction}-${fact}`;
    expect(causes.map((cause) => cause.rule)).toContain(rule);
    const { detail } = causes.find((cause) => cause.rule === rule)!;
    expect(Object.keys(detail)).toEqual(expect.arrayContaining(detailsIn(row)));
  });
});

/** Announced ends and promises that were broken: errors by themselves, whatever is accepted. */
const PROMISES = new Set(["property-removed-before-sunset", "property-sunset-earlier"]);

test.each(
  cases.filter(([direction, fact, row]) => row[direction].startsWith("E") && !PROMISES.has(fact)),
)("an error in a %s, %s narrows what is sent or widens what is read", (direction, _, row) => {
  const [before, after] = [row.before, row.after].map((text) => documentFor(row, direction, text));
  const bad = direction === "request" ? "narrows" : "widens";
  expect([bad, "both"]).toContain(effectsBetween(before!, after!));
});
