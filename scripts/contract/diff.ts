import { ContractError } from "./contract-error.js";
import { compareComponents } from "./components.js";
import type { Location, Report, View } from "./finding.js";
import { gather } from "./gather.js";
import {
  openGraph,
  child,
  field,
  pointerOf,
  rootOf,
  type DocumentGraph,
  type Graph,
  type Place,
} from "./graph.js";
import { isObject } from "./json.js";
import { isKept, type Collected, type Context } from "./operations/collected.js";
import { operationsOf } from "./operations/list.js";
import { compareLists, compareWebhooks, idsOf } from "./operations/operation.js";
import { compareRootServers } from "./operations/servers.js";
import { bumpOf, judge, type Policy } from "./policy.js";
import { compute } from "./schema/compare.js";
import type { Comparison } from "./schema/comparison.js";
import { complete } from "./schema/decision.js";
import { positionsOf, type Position } from "./positions.js";
import { unchangedBetween } from "./unchanged.js";

/** A parsed OpenAPI document, or several that refer to one another. */
export type Contract = DocumentGraph | { readonly [key: string]: unknown };

export interface DiffOptions {
  /**
   * What a finding's `level` says: whether traffic breaks or code written against the client.
   * @default "wire"
   */
  readonly view?: View;
  /** Levels per rule and changes that were agreed to. */
  readonly policy?: Policy;
  /**
   * The day that `x-sunset` and `expires` are held against.
   * @default now
   */
  readonly today?: Date | string;
  /** operationId or `METHOD /path`: only findings that reach this operation. */
  readonly onlyOperation?: string;
  /** Source texts of single documents, for lines and columns; a graph brings its own. */
  readonly sources?: { readonly base?: string; readonly revision?: string };
  /**
   * The version that the required bump starts from; below 1.0.0 each bump is one step smaller.
   * @default `info.version` of the base
   */
  readonly version?: string;
}

/**
 * Compares two OpenAPI 3 documents and says what the change means for those who use the first.
 * Neither is changed. Throws a `ContractError` when one isn't OpenAPI 3 or has a `$ref` that points
 * at nothing.
 */
export function diffContracts(
  base: Contract,
  revision: Contract,
  options: DiffOptions = {},
): Report {
  try {
    return compare(base, revision, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ContractError(
      "too-deep",
      `The documents are nested too deeply to compare (${error.message}); flatten the deepest schemas`,
    );
  }
}

function compare(base: Contract, revision: Contract, options: DiffOptions): Report {
  const left = open(base, options.sources?.base);
  const right = open(revision, options.sources?.revision);
  const today = dayFrom(options.today);
  const comparison = comparisonOf(left, right, today);
  const collected = collect(comparison, today);
  const causes = gather(comparison, collected);
  const positions = [
    positionsOf(
      left,
      causes.flatMap(({ base: place }) => place ?? []),
    ),
    positionsOf(
      right,
      causes.flatMap(({ revision: place }) => place ?? []),
    ),
  ];
  const { findings, remarks } = judge(causes, {
    view: options.view ?? "wire",
    policy: options.policy ?? {},
    today,
    onlyOperation: options.onlyOperation,
    locate: (place) => locationOf(place, positions[place.graph === left ? 0 : 1]?.get(place)),
  });
  const version = options.version ?? versionOf(left);
  return {
    breaking: findings.some(({ wire }) => wire === "error"),
    wire: bumpOf(findings, "wire", version),
    sdk: bumpOf(findings, "sdk", version),
    findings,
    remarks,
  };
}

const isGraph = (contract: unknown): contract is DocumentGraph =>
  isObject(contract) && contract["kind"] === "document-graph" && isObject(contract["files"]);

const open = (contract: Contract, source: string | undefined): Graph =>
  openGraph(
    isGraph(contract)
      ? contract
      : {
          kind: "document-graph",
          root: "",
          files: { "": contract },
          ...(source === undefined ? {} : { texts: { "": source } }),
        },
  );

/** Throws for a reference that points at nothing. */
export function comparisonOf(base: Graph, revision: Graph, today: Date): Comparison {
  return {
    base,
    revision,
    results: new Map(),
    log: [],
    met: new Map(),
    today,
    unchanged: unchangedBetween(base, revision),
    compute,
    depth: 0,
    building: 0,
    leaned: new Set(),
    round: 0,
  };
}

/** Everything that differs, not yet judged. */
export function collect(comparison: Comparison, today: Date): Collected {
  const { base, revision } = comparison;
  const [left, right] = [operationsOf(base), operationsOf(revision)];
  const collected: Collected = { notes: [], uses: [] };
  const context: Context = {
    comparison,
    collected,
    operation: undefined,
    flipped: false,
    today,
    sameSecurity: isSecurityKept(comparison),
    operations: { base: idsOf(left), revision: idsOf(right) },
  };
  const paths = (graph: Graph): Place => child(rootOf(graph), "paths");
  compareRootServers(context);
  compareLists(context, left, right, "operation", { base: paths(base), revision: paths(revision) });
  compareWebhooks(context, rootOf(base), rootOf(revision));
  for (const { result } of collected.uses) complete(comparison, result);
  compareComponents(context);
  return collected;
}

function isSecurityKept(comparison: Comparison): boolean {
  const [left, right] = [rootOf(comparison.base), rootOf(comparison.revision)];
  return (
    isKept({ comparison }, left, right, "security") &&
    isKept({ comparison }, child(left, "components"), child(right, "components"), "securitySchemes")
  );
}

function dayFrom(today: Date | string | undefined): Date {
  const day = today === undefined ? new Date() : new Date(today);
  if (Number.isNaN(day.getTime())) {
    throw new ContractError("usage", `\`today\` must be a date, not ${JSON.stringify(today)}`);
  }
  return day;
}

function versionOf(graph: Graph): string | undefined {
  const version = field(child(rootOf(graph), "info"), "version");
  return typeof version === "string" ? version : undefined;
}

const locationOf = (place: Place, position: Position | undefined): Location => ({
  pointer: pointerOf(place),
  ...(place.file === "" ? {} : { file: place.file }),
  ...position,
});
