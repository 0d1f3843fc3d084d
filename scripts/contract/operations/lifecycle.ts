import type { Place } from "../graph.js";
import type { Direction } from "../schema/comparison.js";
import { worded } from "../json.js";
import { isOver, sunsetChange } from "../sunset.js";
import { tell, type Context } from "./collected.js";

/** What an operation, parameter or property says about its end. */
export interface End {
  readonly deprecated: boolean;
  readonly sunset: unknown;
}

/** The rule for something that is gone: its own, or what its announced end makes of it. */
export function removal(context: Context, end: End, rule: string, what: string): string {
  if (!end.deprecated) return rule;
  if (isOver(end.sunset, context.today)) return `${what}-removed-after-sunset`;
  return `${what}-removed-before-sunset`;
}

interface Where {
  readonly base?: Place | undefined;
  readonly revision?: Place | undefined;
  readonly direction?: Direction | "both";
  readonly own?: boolean;
}

/** Compares what both sides say about the end of an operation, a parameter or a property. */
export function compareDeprecation(
  context: Context,
  what: string,
  l: End,
  r: End,
  where: Where,
  detail: Readonly<Record<string, string>>,
): void {
  if (r.deprecated && !l.deprecated) tell(context, `${what}-deprecated`, where, detail);
  if (l.deprecated && !r.deprecated) tell(context, `${what}-reinstated`, where, detail);
  if (!r.deprecated && !l.deprecated) return;
  const change = sunsetChange(l.sunset, r.sunset);
  // What is no longer deprecated needs no end.
  if (!change || (change === "removed" && !r.deprecated)) return;
  const dates = { ...detail, from: worded(l.sunset), to: worded(r.sunset) };
  tell(context, `sunset-${change}`, { ...where, suffix: "/x-sunset" }, dates);
}
