import { describe, expect, it } from "vitest";
import { comparisonOf } from "../../../scripts/contract/diff.js";
import { child, openGraph, rootOf, type Graph } from "../../../scripts/contract/graph.js";
import type { Collected, Context } from "../../../scripts/contract/operations/collected.js";
import { use } from "../../../scripts/contract/operations/use.js";
import type { Direction } from "../../../scripts/contract/schema/comparison.js";
import { documentOf } from "../documents.js";

const A = { $ref: "#/components/schemas/A" };
const string = { type: "string" };
const number = { type: "number" };

interface Schemas {
  readonly at: unknown;
  readonly A?: object;
}

const graphOf = ({ at, A: schema = {} }: Schemas, openapi: string): Graph => {
  const document = documentOf({ "x-at": at, components: { schemas: { A: schema } } }, openapi);
  return openGraph({ kind: "document-graph", root: "", files: { "": document } });
};

/** What two schemas are used for, each use told `times`. */
function used(
  before: Schemas,
  after: Schemas,
  {
    flipped = false,
    openapi = "3.1.0",
    direction = "request",
    times = 1,
  }: { flipped?: boolean; openapi?: string; direction?: Direction; times?: number } = {},
): Collected {
  const [base, revision] = [graphOf(before, openapi), graphOf(after, openapi)];
  const today = new Date("2026-11-21");
  const collected: Collected = { notes: [], uses: [] };
  const context: Context = {
    comparison: comparisonOf(base, revision, today),
    collected,
    operation: { method: "GET", path: "/a" },
    flipped,
    today,
    sameSecurity: true,
    operations: { base: new Set(), revision: new Set() },
  };
  for (let i = 0; i < times; i++) {
    const [left, right] = [base, revision].map((graph) => child(rootOf(graph), "x-at"));
    if (left && right) use(context, left, right, direction, "json");
  }
  return collected;
}

describe("nothing is to be compared", () => {
  it.each<[string, Schemas, Schemas]>([
    ["the same text", { at: string }, { at: string }],
    ["a reference to the same", { at: A, A: string }, { at: A, A: string }],
    ["nothing on either side", { at: undefined }, { at: undefined }],
  ])("%s", (_, before, after) => {
    expect(used(before, after)).toEqual({ notes: [], uses: [] });
  });
});

describe("a pair that differs", () => {
  it("is used by the operation, in its direction, as the values travel", () => {
    const { uses, notes } = used({ at: string }, { at: number });
    expect(notes).toEqual([]);
    expect(uses).toMatchObject([
      {
        operation: { method: "GET", path: "/a" },
        direction: "request",
        result: { subject: { kind: "schema", direction: "request", mode: "json" } },
      },
    ]);
    expect(uses[0]?.result.subject.site.base?.value).toEqual(string);
    expect(uses[0]?.result.subject.site.revision?.value).toEqual(number);
  });

  it("stands where its references lead, or where they are if they lead to nothing said", () => {
    const [one] = used({ at: A, A: string }, { at: undefined }).uses;
    expect(one?.result.subject.site.base?.name).toBe("schemas/A");
    expect(one?.result.subject.site.revision?.key).toBe("x-at");
  });

  it.each(["request", "response"] as const)(
    "of a webhook is the other way round: %s",
    (direction) => {
      const [one] = used({ at: string }, { at: number }, { flipped: true, direction }).uses;
      const other = direction === "request" ? "response" : "request";
      expect([one?.direction, one?.result.subject.direction]).toEqual([other, other]);
    },
  );

  it("is compared once, however often it is used", () => {
    const { uses } = used({ at: A, A: string }, { at: A, A: number }, { times: 2 });
    expect(uses).toHaveLength(2);
    expect(uses[0]?.result).toBe(uses[1]?.result);
  });
});

describe("what stands beside a reference in OpenAPI 3.0", () => {
  const [before, after] = [{ at: A }, { at: { ...A, maxLength: 1 } }];

  it.each([false, true])("is told of, since it counts for nothing (webhook: %s)", (flipped) => {
    const { notes, uses } = used(before, after, { openapi: "3.0.3", flipped });
    const direction = flipped ? "response" : "request";
    expect(notes).toMatchObject([{ rule: `${direction}-ref-siblings-changed`, direction }]);
    expect(uses).toEqual([]);
  });

  it("counts from 3.1 on", () => {
    const { notes, uses } = used(before, after);
    expect(notes).toEqual([]);
    expect(uses).toHaveLength(1);
  });
});
