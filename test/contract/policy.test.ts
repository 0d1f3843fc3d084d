import { describe, expect, test } from "vitest";
import { diffContracts, type Policy, type Report } from "../../scripts/contract/index.js";
import { documentOf, documentWith } from "./documents.js";

const schema = (maxLength: number): Record<string, unknown> =>
  documentWith("request", { type: "string", maxLength });
const pointer = "#/paths/~1things/post/requestBody/content/application~1json/schema/maxLength";
const rule = "request-limit-tightened";
const tightened = (policy: Policy, today = "2026-11-21"): Report =>
  diffContracts(schema(5), schema(3), { policy, today });

describe("levels", () => {
  test("one for both views, or one for each", () => {
    expect(tightened({}).findings[0]).toMatchObject({ rule, pointer, wire: "error", sdk: "none" });
    expect(tightened({ levels: { [rule]: "warning" } })).toMatchObject({
      breaking: false,
      findings: [{ wire: "warning", sdk: "warning" }],
    });
    expect(tightened({ levels: { [rule]: { sdk: "error" } } })).toMatchObject({
      breaking: true,
      findings: [{ wire: "error", sdk: "error" }],
    });
  });

  test("a rule that is off finds nothing", () => {
    expect(tightened({ levels: { [rule]: "off" } })).toMatchObject({
      breaking: false,
      findings: [],
    });
  });
});

describe("what was agreed to", () => {
  const entry = { rule, pointer, reason: "agreed" };
  const kinds = ({ remarks }: Report): string[] => remarks.map(({ kind }) => kind);

  test("is no finding, and is told with its reason", () => {
    const report = tightened({ allow: [entry] });
    expect(report).toMatchObject({ breaking: false, findings: [] });
    expect(kinds(report)).toEqual(["allowed"]);
    expect(report.remarks[0]?.message).toContain("agreed");
  });

  test("counts for the operation it names, by id or by route", () => {
    for (const operation of ["make", "POST /things"]) {
      expect(tightened({ allow: [{ ...entry, operation }] }).breaking).toBe(false);
    }
    const other = tightened({ allow: [{ ...entry, operation: "GET /things" }] });
    expect(other.breaking).toBe(true);
    expect(kinds(other)).toEqual(["allow-unused"]);
  });

  test("ends after its day", () => {
    const allow = [{ ...entry, expires: "2026-11-21" }];
    expect(tightened({ allow }, "2026-11-21").breaking).toBe(false);
    const late = tightened({ allow }, "2026-11-22");
    expect(late.breaking).toBe(true);
    expect(kinds(late)).toEqual(["allow-expired"]);
  });
});

test("below 1.0.0 a version step counts one less", () => {
  const of = (version: string, more: object): Record<string, unknown> => ({
    ...documentOf({ paths: {}, ...more }),
    info: { title: "t", version },
  });
  const paths = { paths: { "/a": { get: { responses: { 200: { description: "" } } } } } };
  expect(diffContracts(of("1.0.0", paths), of("1.0.0", {})).wire).toBe("major");
  expect(diffContracts(of("0.4.0", paths), of("0.4.0", {})).wire).toBe("minor");
  expect(diffContracts(of("1.0.0", {}), of("1.0.0", paths)).wire).toBe("minor");
  expect(diffContracts(of("0.4.0", {}), of("0.4.0", paths)).wire).toBe("patch");
});
