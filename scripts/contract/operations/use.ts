import type { Place } from "../graph.js";
import { isUnchanged, resultOf, type Direction, type Mode } from "../schema/comparison.js";
import { lazyAt } from "../schema/lazy.js";
import { siblingsDiffer } from "../schema/siblings.js";
import { tell, towards, type Context } from "./collected.js";

/** Compares two schemas for an operation that sends or receives them. */
export function use(
  context: Context,
  base: Place,
  revision: Place,
  direction: Direction,
  mode: Mode,
): void {
  if (siblingsDiffer(base, revision)) {
    const where = { base, revision, direction: towards(context, direction) };
    tell(context, `${towards(context, direction)}-ref-siblings-changed`, where);
  }
  const [left, right] = [lazyAt(base), lazyAt(revision)];
  if (isUnchanged(context.comparison, left, right)) return;
  const way = towards(context, direction);
  const site = { base: left.parts[0] ?? base, revision: right.parts[0] ?? revision };
  const subject = { kind: "schema", left, right, site, direction: way, mode } as const;
  const result = resultOf(context.comparison, subject);
  context.collected.uses.push({ result, operation: context.operation, direction: way });
}
