import { fingerprint } from "./fingerprint.js";
import type { AllowedChange, Bump, Finding, Location, Reached, Remark, View } from "./finding.js";
import type { Cause } from "./gather.js";
import type { Place } from "./graph.js";
import { templateOf } from "./operations/list.js";
import { rules } from "./rules/index.js";
import { compareLevels, type Rule, type RuleLevel } from "./rules/rule.js";
import { isOver } from "./sunset.js";

/** A level for both views, or one for each; `off` takes the rule out. */
export type LevelSetting =
  RuleLevel | "off" | { readonly wire?: RuleLevel | "off"; readonly sdk?: RuleLevel | "off" };

/** What a project decides about rules and about changes it has agreed to. */
export interface Policy {
  readonly levels?: Readonly<Record<string, LevelSetting>>;
  readonly allow?: readonly AllowedChange[];
}

export interface Settings {
  readonly view: View;
  readonly policy: Policy;
  readonly today: Date;
  readonly onlyOperation: string | undefined;
  readonly locate: (place: Place) => Location;
}

/** Turns causes into findings, worst first. */
export function judge(
  causes: readonly Cause[],
  settings: Settings,
): { findings: Finding[]; remarks: Remark[] } {
  const { allow = [] } = settings.policy;
  const used = new Set<AllowedChange>();
  const remarks: Remark[] = [];
  const findings: Finding[] = [];
  for (const cause of causes) {
    const finding = findingOf(cause, settings);
    if (!finding) continue;
    const entry = allow.find((one) => allows(one, finding));
    if (entry) used.add(entry);
    if (!entry || hasExpired(entry, settings.today)) findings.push(finding);
    else
      remarks.push({
        kind: "allowed",
        message: `${finding.rule} at ${finding.pointer}: ${entry.reason}`,
      });
  }
  for (const entry of allow) {
    const what = `${entry.rule} at ${entry.pointer}`;
    if (hasExpired(entry, settings.today)) {
      remarks.push({
        kind: "allow-expired",
        message: `The allow entry for ${what} expired on ${entry.expires}; remove it or renew it`,
      });
    } else if (!used.has(entry)) {
      remarks.push({
        kind: "allow-unused",
        message: `The allow entry for ${what} matches nothing; remove it`,
      });
    }
  }
  return { findings: worstFirst(findings), remarks };
}

function worstFirst(findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((one) => ({
    one,
    text: `${one.pointer}\n${one.rule}\n${one.fingerprint}`,
  }));
  keyed.sort((a, b) => {
    const level = compareLevels(b.one.level, a.one.level);
    return level !== 0 ? level : a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
  });
  return keyed.map(({ one }) => one);
}

const hasExpired = ({ expires }: AllowedChange, today: Date): boolean =>
  expires !== undefined && isOver(expires, new Date(today.getTime() - 86_400_000));

function allows(entry: AllowedChange, finding: Finding): boolean {
  if (entry.rule !== finding.rule || entry.pointer !== finding.pointer) return false;
  const { operation } = entry;
  return (
    operation === undefined ||
    (finding.operations.length > 0 && finding.operations.every((one) => isNamed(one, operation)))
  );
}

/** Whether an operation goes by this operationId or `METHOD /path`. */
export const isNamed = (one: Reached, name: string): boolean =>
  one.operationId === name || `${one.method} ${one.path}` === name;

function findingOf(cause: Cause, settings: Settings): Finding | undefined {
  const rule = rules.get(cause.rule);
  if (!rule) throw new Error(`No rule is called ${cause.rule}`);
  const { wire, sdk } = levelsFor(rule, settings.policy, cause.harmless);
  const level = settings.view === "wire" ? wire : sdk;
  if (wire === "none" && sdk === "none") return undefined;
  const operations = [...cause.operations.values()]
    .map(({ operation, direction }): Reached => ({ ...operation, direction }))
    .sort(byPath);
  const only = settings.onlyOperation;
  const reached = only === undefined ? operations : operations.filter((one) => isNamed(one, only));
  if (only !== undefined && reached.length === 0) return undefined;
  const owner = cause.own ? operations[0] : undefined;
  const key = owner ? `${owner.method} ${templateOf(owner.path)}` : "";
  return {
    rule: rule.id,
    level: level === "none" ? "info" : level,
    wire,
    sdk,
    message: fill(rule.message, cause.detail),
    why: rule.why,
    pointer: cause.pointer,
    ...(cause.base ? { base: settings.locate(cause.base) } : {}),
    ...(cause.revision ? { revision: settings.locate(cause.revision) } : {}),
    operations: reached,
    fingerprint: fingerprint(`${rule.id}\n${directionOf(rule.id)}\n${cause.pointer}\n${key}`),
  };
}

const directionOf = (rule: string): string => /^(request|response)-/.exec(rule)?.[1] ?? "both";

const byPath = (a: Reached, b: Reached): number =>
  a.path < b.path
    ? -1
    : a.path > b.path
      ? 1
      : a.method < b.method
        ? -1
        : a.method > b.method
          ? 1
          : 0;

export const fill = (message: string, detail: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/g, (_, name: string) => detail[name] ?? "");

/** The levels of a rule under a policy. */
export function levelsFor(
  rule: Rule,
  policy: Policy,
  harmless: boolean,
): { wire: RuleLevel; sdk: RuleLevel } {
  const given = policy.levels?.[rule.id];
  const of = (view: View): RuleLevel => {
    const setting = typeof given === "string" ? given : given?.[view];
    if (setting !== undefined) return setting === "off" ? "none" : setting;
    return harmless && compareLevels(rule[view], "info") > 0 ? "info" : rule[view];
  };
  return { wire: of("wire"), sdk: of("sdk") };
}

/** The bump that the worst level of a view asks for. */
export function bumpOf(
  findings: readonly Finding[],
  view: View,
  version: string | undefined,
): Bump {
  const worst = (level: RuleLevel): boolean => findings.some((one) => one[view] === level);
  const additions = findings.some(({ rule }) => isAddition(rule));
  const full: Bump = worst("error")
    ? "major"
    : worst("warning") || additions
      ? "minor"
      : findings.length > 0
        ? "patch"
        : "none";
  // Below 1.0.0 a step counts one less (semver.org, item 4).
  if (version === undefined || !/^0\./.test(version)) return full;
  return full === "major" ? "minor" : full === "none" ? "none" : "patch";
}

const isAddition = (rule: string): boolean =>
  rule.includes("-added") || rule === "operation-id-added";
