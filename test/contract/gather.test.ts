import { describe, expect, it } from "vitest";
import { comparisonOf } from "../../scripts/contract/diff.js";
import { DROPS, EVERY, NARROWS, WIDENS, type Bits } from "../../scripts/contract/effect.js";
import { gather, walk, type Cause } from "../../scripts/contract/gather.js";
import { child, openGraph, rootOf, type Graph, type Place } from "../../scripts/contract/graph.js";
import type { Collected, Note } from "../../scripts/contract/operations/collected.js";
import type {
  Comparison,
  Direction,
  Fact,
  Result,
} from "../../scripts/contract/schema/comparison.js";
import { documentOf } from "./documents.js";

const graphOf = (schema: unknown): Graph =>
  openGraph({ kind: "document-graph", root: "", files: { "": documentOf({ "x-at": schema }) } });

const [base, revision] = [graphOf({ enum: [1], items: {} }), graphOf({ const: 1 })];
const at = (graph: Graph): Place => child(rootOf(graph), "x-at");

/** A comparison whose results are already built. */
function comparisonWith(results: readonly Result[]): Comparison {
  const comparison = comparisonOf(base, revision, new Date("2026-11-21"));
  for (const result of results) comparison.results.set(String(result.id), result);
  return comparison;
}

const fact = (name: string, bits: Bits, suffix = ""): Fact => ({
  fact: name,
  bits,
  on: at(base),
  suffix,
  base: at(base),
  revision: at(revision),
  detail: { name },
});

let ids = 0;
function resultOf(facts: Fact[], ...links: [to: Result, mask: Bits][]): Result {
  return {
    id: ids++,
    subject: {} as Result["subject"],
    state: "built",
    facts,
    links: links.map(([to, mask]) => ({ to, mask })),
    assumed: 0,
    bits: undefined,
    round: -1,
  };
}

const read = { method: "GET", path: "/a" };
const write = { method: "POST", path: "/a" };

const usesOf = (...uses: [Result, Direction, typeof read | undefined][]): Collected => ({
  notes: [],
  uses: uses.map(([result, direction, operation]) => ({ result, direction, operation })),
});

const reach = ({ operations }: Cause): string[] => [...operations.keys()];

describe("walking the facts below a result", () => {
  const visited = (start: Result, among?: ReadonlySet<Result>): string[] => {
    const seen: string[] = [];
    walk(start, among, (one, bits) => seen.push(`${one.fact} ${bits}`));
    return seen;
  };

  it("leaves of an effect what the masks on the way let through", () => {
    const leaf = resultOf([fact("a", NARROWS | WIDENS), fact("b", WIDENS), fact("c", 0)]);
    const middle = resultOf([], [leaf, EVERY]);
    expect(visited(leaf)).toEqual(["a 3", "b 2", "c 0"]);
    expect(visited(resultOf([], [middle, NARROWS]))).toEqual(["a 1", "c 0"]);
    expect(visited(resultOf([], [middle, DROPS]))).toEqual(["c 0"]);
  });

  it("goes again where another way lets more through, and ends in a circle", () => {
    const leaf = resultOf([fact("a", NARROWS | WIDENS)]);
    const start = resultOf([], [leaf, NARROWS], [resultOf([], [leaf, WIDENS]), EVERY]);
    leaf.links.push({ to: start, mask: EVERY });
    expect(visited(start).sort()).toEqual(["a 1", "a 3"]);
  });

  it("keeps to the results that are asked about", () => {
    const [one, other] = [resultOf([fact("a", 1)]), resultOf([fact("b", 1)])];
    const start = resultOf([], [one, EVERY], [other, EVERY]);
    expect(visited(start, new Set([start, one]))).toEqual(["a 1"]);
  });
});

describe("facts become causes", () => {
  it("one for each rule and place, with every operation and direction it reaches", () => {
    const leaf = resultOf([fact("a", NARROWS, "/enum"), fact("a", NARROWS), fact("b", NARROWS)]);
    const top = resultOf([], [leaf, EVERY]);
    const collected = usesOf(
      [top, "request", read],
      [leaf, "request", write],
      [top, "response", read],
    );
    const causes = gather(comparisonWith([leaf, top]), collected);
    expect(causes.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
      "request-a #/x-at/enum",
      "request-a #/x-at",
      "request-b #/x-at",
      "response-a #/x-at/enum",
      "response-a #/x-at",
      "response-b #/x-at",
    ]);
    expect(causes.map(reach)).toEqual([
      ...Array.from({ length: 3 }, () => ["GET /a request", "POST /a request"]),
      ...Array.from({ length: 3 }, () => ["GET /a response"]),
    ]);
    expect(causes[0]).toMatchObject({ detail: { name: "a" }, own: false });
  });

  it("none of a pair that nothing differs below, or that nobody uses", () => {
    const [equal, unused] = [resultOf([]), resultOf([fact("a", NARROWS)])];
    expect(gather(comparisonWith([equal, unused]), usesOf([equal, "request", read]))).toEqual([]);
  });

  it("without an operation where none is using the schema", () => {
    const leaf = resultOf([fact("a", NARROWS)]);
    const [cause] = gather(comparisonWith([leaf]), usesOf([leaf, "request", undefined]));
    expect(cause && reach(cause)).toEqual([]);
  });
});

describe("a cause is harmless where the bad effect of its direction is covered wherever it is used", () => {
  it.each<[direction: Direction, bits: Bits, masks: Bits[], harmless: boolean]>([
    ["request", NARROWS, [EVERY], false],
    ["request", NARROWS | WIDENS, [WIDENS], true],
    ["response", NARROWS | WIDENS, [NARROWS], true],
    ["response", NARROWS | WIDENS, [WIDENS], false],
    ["request", NARROWS | WIDENS, [WIDENS, EVERY], false],
    ["request", NARROWS | WIDENS, [EVERY, WIDENS], false],
    ["request", WIDENS, [EVERY], false],
  ])("%s, %i behind %j: %s", (direction, bits, masks, harmless) => {
    const leaf = resultOf([fact("a", bits)]);
    const tops = masks.map((mask) => resultOf([], [leaf, mask]));
    const uses = tops.map((top): [Result, Direction, typeof read] => [top, direction, read]);
    const [cause] = gather(comparisonWith([leaf, ...tops]), usesOf(...uses));
    expect(cause?.harmless).toBe(harmless);
  });
});

describe("a reader is led to the keyword itself", () => {
  it.each([
    ["", "x-at", "x-at"],
    ["/enum", "enum", "const"],
    ["/items", "items", "x-at"],
    ["/maxLength", "x-at", "x-at"],
  ])("%j", (suffix, left, right) => {
    const leaf = resultOf([fact("a", NARROWS, suffix)]);
    const [cause] = gather(comparisonWith([leaf]), usesOf([leaf, "request", read]));
    expect([cause?.base?.key, cause?.revision?.key]).toEqual([left, right]);
  });
});

describe("notes become causes", () => {
  const note = (more: Partial<Note>): Note => ({
    rule: "some-rule",
    operation: read,
    direction: "both",
    base: at(base),
    revision: undefined,
    on: at(base),
    suffix: "",
    detail: {},
    own: false,
    ...more,
  });
  const causesOf = (...notes: Note[]): Cause[] => gather(comparisonWith([]), { notes, uses: [] });

  it("shared by the operations that have them, unless they are an operation's own", () => {
    const [shared, ...none] = causesOf(note({}), note({ operation: write, direction: "request" }));
    expect(none).toEqual([]);
    expect(shared && reach(shared)).toEqual(["GET /a both", "POST /a request"]);
    const own = causesOf(note({ own: true }), note({ own: true, operation: write }));
    expect(own.map(reach)).toEqual([["GET /a both"], ["POST /a both"]]);
  });

  it("of nobody where no operation is told, and never harmless", () => {
    const [cause] = causesOf(note({ operation: undefined }));
    expect(cause).toMatchObject({ harmless: false, pointer: "#/x-at", revision: undefined });
    expect(cause && reach(cause)).toEqual([]);
  });

  it("at the nearest node that is there", () => {
    const gone = child(child(rootOf(base), "paths"), "/a");
    const [cause] = causesOf(note({ base: gone, revision: at(revision), suffix: "/get" }));
    expect(cause?.base).toBe(rootOf(base));
    expect(cause?.pointer).toBe("#/x-at/get");
  });
});
