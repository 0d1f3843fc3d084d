import { collect, comparisonOf } from "../../scripts/contract/diff.js";
import { gather, type Cause } from "../../scripts/contract/gather.js";
import { openGraph } from "../../scripts/contract/graph.js";
import type { Rule } from "../../scripts/contract/rules/rule.js";

/** What differs between two documents, before any policy: what a finding is made of. */
export function causesBetween(base: object, revision: object): Cause[] {
  const today = new Date("2026-01-01");
  const [left, right] = [base, revision].map((document) =>
    openGraph({ kind: "document-graph", root: "", files: { "": document } }),
  );
  const comparison = comparisonOf(left!, right!, today);
  return gather(comparison, collect(comparison, today));
}

/** The details that a message speaks of. */
export const detailsIn = ({ message }: Pick<Rule, "message">): string[] =>
  [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
