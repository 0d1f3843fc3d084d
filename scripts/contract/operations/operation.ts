import { type Place, child, deref, field, members, membersOf, rootOf } from "../graph.js";
import { textOf, worded } from "../json.js";
import { compareBodies } from "./body.js";
import { isKept, tell, type Context } from "./collected.js";
import { isOver } from "../sunset.js";
import { compareDeprecation, type End } from "./lifecycle.js";
import { operationsAt, pairOperations, type Listed } from "./list.js";
import { compareParameters } from "./parameters.js";
import { compareResponses } from "./responses.js";
import { compareSecurity } from "./security.js";
import { compareServers } from "./servers.js";

export const contextOf = (context: Context, operation: Listed): Context => ({
  ...context,
  operation: {
    ...(operation.id === undefined ? {} : { operationId: operation.id }),
    method: operation.method,
    path: operation.path,
  },
});

const endOf = (at: Place): End => ({
  deprecated: field(at, "deprecated") === true,
  sunset: field(at, "x-sunset"),
});

/** Compares two lists of operations: those of `paths`, of a webhook or of a callback. */
export function compareLists(
  context: Context,
  base: readonly Listed[],
  revision: readonly Listed[],
  what: "operation" | "webhook" | "callback",
  fallback: { base: Place; revision: Place },
): void {
  const paired = pairOperations(base, revision);
  for (const [left, right] of paired.both) {
    const untouched = isUntouched(context, left, right);
    if (untouched && field(right.at, "x-replaced-by") === undefined) continue;
    const inside = contextOf(context, left);
    if (left.template !== right.template || left.method !== right.method) {
      const detail = { from: nameOf(left), to: nameOf(right) };
      tell(inside, "operation-moved", { base: left.at, revision: right.at, own: true }, detail);
    }
    if (untouched) compareReplacement(inside, left, right);
    else compareOperation(inside, left, right);
  }
  for (const left of paired.removed) {
    const end = endOf(left.at);
    const over = end.deprecated && isOver(end.sunset, context.today);
    const rule = over ? `operation-removed-after-sunset` : `${what}-removed`;
    const where = { base: left.at, revision: fallback.revision, own: true };
    tell(contextOf(context, left), rule, where, {
      operation: nameOf(left),
      note: !end.deprecated
        ? ""
        : end.sunset === undefined
          ? "; it was deprecated, but without an `x-sunset`"
          : `; its \`x-sunset\` ${worded(end.sunset)} has not come or can't be read`,
    });
  }
  for (const right of paired.added) {
    const where = { base: fallback.base, revision: right.at, on: right.at, own: true };
    tell(contextOf(context, right), `${what}-added`, where, { operation: nameOf(right) });
  }
}

/** Whether an operation and all that it takes from its path and document stayed the same text. */
const isUntouched = (context: Context, left: Listed, right: Listed): boolean =>
  left.path === right.path &&
  left.method === right.method &&
  context.comparison.unchanged(left.at, right.at) &&
  isKept(context, left.item, right.item, "parameters") &&
  isKept(context, left.item, right.item, "servers") &&
  context.sameSecurity;

/** Whether the parameters in force are the same text and stand in the same path. */
const hasKeptParameters = (context: Context, left: Listed, right: Listed): boolean =>
  left.path === right.path &&
  isKept(context, left.item, right.item, "parameters") &&
  isKept(context, left.at, right.at, "parameters");

const nameOf = ({ method, path }: Listed): string => `${method} ${path}`;

function compareOperation(context: Context, left: Listed, right: Listed): void {
  const where = { base: left.at, revision: right.at, own: true };
  if (left.id !== right.id) {
    const rule = left.id === undefined ? "operation-id-added" : "operation-id-changed";
    const detail = { from: left.id ?? "none", to: right.id ?? "none" };
    tell(context, rule, { ...where, suffix: "/operationId" }, detail);
  }
  compareDeprecation(context, "operation", endOf(left.at), endOf(right.at), where, {
    operation: nameOf(right),
  });
  if (!hasKeptParameters(context, left, right)) compareParameters(context, left, right);
  if (!isKept(context, left.at, right.at, "requestBody")) {
    compareBodies(context, left.at, right.at);
  }
  compareResponses(context, left.at, right.at);
  if (!context.sameSecurity || !isKept(context, left.at, right.at, "security")) {
    compareSecurity(context, left.at, right.at);
  }
  compareOwnServers(context, left, right);
  compareReplacement(context, left, right);
  compareCallbacks(context, left.at, right.at);
}

/** The servers of an operation or its path stand in place of those of the document. */
function compareOwnServers(context: Context, left: Listed, right: Listed): void {
  const holder = ({ at, item }: Listed): Place =>
    [at, item].find((place) => Array.isArray(field(place, "servers"))) ?? rootOf(at.graph);
  const [l, r] = [holder(left), holder(right)];
  if (l.parent || r.parent) compareServers(context, l, r);
}

function compareReplacement(context: Context, left: Listed, right: Listed): void {
  const named = textOf(field(right.at, "x-replaced-by"));
  if (named === undefined || context.operations.revision.has(named)) return;
  const before = textOf(field(left.at, "x-replaced-by"));
  if (before === named && !context.operations.base.has(named)) return;
  const where = { base: left.at, revision: right.at, suffix: "/x-replaced-by", own: true };
  tell(context, "replacement-missing", where, { replacement: named });
}

function compareCallbacks(context: Context, left: Place, right: Place): void {
  const [l, r] = [child(left, "callbacks"), child(right, "callbacks")];
  const expressions = (place: Place): Listed[] =>
    members(place).flatMap(([name, entry]) => {
      const at = deref(entry, "callbacks");
      return members(at).flatMap(([expression, item]) =>
        expression.startsWith("x-")
          ? []
          : operationsAt(expression, item).map((one) => ({
              ...one,
              path: `${name}: ${expression}`,
              template: `${name}: ${one.template}`,
            })),
      );
    });
  const flipped = { ...context, flipped: !context.flipped };
  compareLists(flipped, expressions(l), expressions(r), "callback", {
    base: left,
    revision: right,
  });
}

/** Compares the webhooks of two documents (OpenAPI 3.1). */
export function compareWebhooks(context: Context, left: Place, right: Place): void {
  const list = (place: Place): Listed[] =>
    membersOf(place, "webhooks").flatMap(([name, at]) => operationsAt(name, at));
  const flipped = { ...context, flipped: true };
  compareLists(flipped, list(left), list(right), "webhook", { base: left, revision: right });
}

export const idsOf = (operations: readonly Listed[]): Set<string> =>
  new Set(operations.flatMap(({ id }) => (id === undefined ? [] : [id])));
