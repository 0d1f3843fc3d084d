import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type {
  Bump,
  Finding,
  Location,
  Reached,
  Remark,
  Report,
  View,
} from "../../scripts/contract/finding.js";
import type { Level, RuleLevel } from "../../scripts/contract/rules/rule.js";

/** Each field of a type, and whether it is always there: the compiler knows no other answer. */
type Fields<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? "optional" : "required";
};
/** Each member of a union of texts. */
type Members<T extends string> = Readonly<Record<T, true>>;

interface Described {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
  readonly items?: Described;
}
const schema = JSON.parse(
  readFileSync(new URL("../../docs/contract-diff.report.schema.json", import.meta.url), "utf8"),
) as Described & { readonly $defs: Readonly<Record<string, Described>> };
const finding = schema.$defs["finding"]!;
const itemsOf = (one: Described, name: string): Described =>
  (one.properties[name] as unknown as { items: Described }).items;

const report: Fields<Report> = {
  breaking: "required",
  wire: "required",
  sdk: "required",
  findings: "required",
  remarks: "required",
};
const found: Fields<Finding> = {
  rule: "required",
  level: "required",
  wire: "required",
  sdk: "required",
  message: "required",
  why: "required",
  pointer: "required",
  base: "optional",
  revision: "optional",
  operations: "required",
  fingerprint: "required",
};
const reached: Fields<Reached> = {
  operationId: "optional",
  method: "required",
  path: "required",
  direction: "required",
};
const location: Fields<Location> = {
  pointer: "required",
  file: "optional",
  line: "optional",
  column: "optional",
};
const remark: Fields<Remark> = { kind: "required", message: "required" };

/** What a format adds to a report: what was compared, and how it was looked at. */
const printed = { base: "optional", revision: "optional", view: "optional" };

test.each<[string, Described, object]>([
  ["a report", schema, { ...report, ...printed }],
  ["a finding", finding, found],
  ["an operation reached", itemsOf(finding, "operations"), reached],
  ["a location", schema.$defs["location"]!, location],
  ["a remark", itemsOf(schema, "remarks"), remark],
])("the published schema has the fields of %s", (_, described, fields) => {
  const names = Object.keys(described.properties);
  const isRequired = (name: string) =>
    described.required.includes(name) ? "required" : "optional";
  expect(Object.fromEntries(names.map((name) => [name, isRequired(name)]))).toEqual(fields);
});

const bumps: Members<Bump> = { none: true, patch: true, minor: true, major: true };
const views: Members<View> = { wire: true, sdk: true };
const levels: Members<Level> = { error: true, warning: true, info: true };
const ruleLevels: Members<RuleLevel> = { ...levels, none: true };
const directions: Members<Reached["direction"]> = { request: true, response: true, both: true };
const kinds: Members<Remark["kind"]> = {
  allowed: true,
  "allow-unused": true,
  "allow-expired": true,
};

test.each<[string, unknown, object]>([
  ["bumps", schema.$defs["bump"], bumps],
  ["views", schema.properties["view"], views],
  ["levels of a finding", finding.properties["level"], levels],
  ["levels of a rule", schema.$defs["ruleLevel"], ruleLevels],
  ["directions", itemsOf(finding, "operations").properties["direction"], directions],
  ["kinds of remarks", itemsOf(schema, "remarks").properties["kind"], kinds],
])("the published schema has all %s", (_, described, members) => {
  expect([...(described as { enum: string[] }).enum].sort()).toEqual(Object.keys(members).sort());
});
