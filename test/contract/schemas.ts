import { comparisonOf } from "../../scripts/contract/diff.js";
import { child, openGraph, rootOf, type Place } from "../../scripts/contract/graph.js";
import type { Branch, Lazy } from "../../scripts/contract/schema/branch.js";
import {
  resultOf,
  type Comparison,
  type Direction,
  type Mode,
  type Result,
  type Subject,
} from "../../scripts/contract/schema/comparison.js";
import { lazyAt } from "../../scripts/contract/schema/lazy.js";
import { branchesOf } from "../../scripts/contract/schema/settled.js";
import { documentOf } from "./documents.js";

/** Schemas as the comparison holds them, for tests that ask one module at a time. */

export interface Around {
  /** Component schemas. */
  readonly schemas?: object;
  readonly openapi?: string;
}

/** A schema in a document of its own. */
export function placeOf(schema: unknown, { schemas = {}, openapi = "3.1.0" }: Around = {}): Place {
  const document = documentOf({ "x-schema": schema, components: { schemas } }, openapi);
  const graph = openGraph({ kind: "document-graph", root: "", files: { "": document } });
  return child(rootOf(graph), "x-schema");
}

export const lazyOf = (schema: unknown, around?: Around): Lazy => lazyAt(placeOf(schema, around));

/** The branch of a schema that has just one. */
export function branchOf(schema: unknown, around?: Around): Branch {
  const [branch, ...more] = branchesOf(lazyOf(schema, around));
  if (!branch || more.length > 0) throw new Error(`Not one branch: ${JSON.stringify(schema)}`);
  return branch;
}

export interface Pair {
  readonly comparison: Comparison;
  readonly result: Result;
}

/** Two schemas to be compared, and nothing found yet. */
export function pairOf(
  before: unknown,
  after: unknown,
  {
    direction = "request",
    mode = "json",
    ...around
  }: Around & { readonly direction?: Direction; readonly mode?: Mode } = {},
): Pair & { readonly subject: Extract<Subject, { kind: "schema" }> } {
  const [base, revision] = [placeOf(before, around), placeOf(after, around)];
  const comparison = comparisonOf(base.graph, revision.graph, new Date("2026-01-01"));
  const [left, right] = [lazyAt(base), lazyAt(revision)];
  const site = { base, revision };
  const subject = { kind: "schema", left, right, site, direction, mode } as const;
  return { comparison, subject, result: resultOf(comparison, subject) };
}

/** What was noted, in order. */
export const factsOf = ({ facts }: Result): string[] => facts.map(({ fact }) => fact);
