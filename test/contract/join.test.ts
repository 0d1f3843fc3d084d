import { expect, test } from "vitest";
import { diffContracts, type Report } from "../../scripts/contract/index.js";
import { joinReports } from "../../scripts/contract/join.js";
import { documentWith } from "./documents.js";

const allow = [{ rule: "request-limit-tightened", pointer: "#/nowhere", reason: "agreed" }];
const report = (before: number, after: number): Report =>
  diffContracts(
    documentWith("request", { type: "string", maxLength: before }),
    documentWith("request", { type: "string", maxLength: after }),
    { policy: { allow } },
  );

test("several documents are as bad as the worst of them, worst first", () => {
  const joined = joinReports([report(3, 5), report(5, 3), report(3, 3)]);
  expect(joined.breaking).toBe(true);
  expect(joined.wire).toBe("major");
  expect(joined.findings.map(({ level }) => level)).toEqual(["error", "info"]);
  expect(joinReports([report(3, 5), report(3, 3)]).breaking).toBe(false);
});

test("an entry is unused when no document has a use for it, and said once", () => {
  const one = report(3, 3);
  expect(joinReports([one, one]).remarks).toHaveLength(1);
  const used: Report = { ...one, remarks: [] };
  expect(joinReports([one, used]).remarks).toEqual([]);
});

test("of one report, itself", () => {
  const one = report(5, 3);
  expect(joinReports([one])).toBe(one);
  expect(joinReports([])).toMatchObject({ breaking: false, wire: "none", findings: [] });
});
