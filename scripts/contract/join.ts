import type { Bump, Remark, Report } from "./finding.js";
import { compareLevels } from "./rules/rule.js";

const BUMPS: readonly Bump[] = ["none", "patch", "minor", "major"];

/** One report of several, as of the documents of one repository. */
export function joinReports(reports: readonly Report[]): Report {
  const [only] = reports;
  if (only && reports.length === 1) return only;
  const worst = (view: "wire" | "sdk"): Bump =>
    BUMPS[Math.max(0, ...reports.map((report) => BUMPS.indexOf(report[view])))] ?? "none";
  return {
    breaking: reports.some(({ breaking }) => breaking),
    wire: worst("wire"),
    sdk: worst("sdk"),
    findings: reports
      .flatMap(({ findings }) => findings)
      .sort((a, b) => compareLevels(b.level, a.level)),
    remarks: joinRemarks(reports),
  };
}

/** An entry that one document has a use for is used. */
function joinRemarks(reports: readonly Report[]): Remark[] {
  const all = new Map(reports.flatMap(({ remarks }) => remarks).map((one) => [one.message, one]));
  const everywhere = (message: string): boolean =>
    reports.every(({ remarks }) => remarks.some((one) => one.message === message));
  return [...all.values()].filter(
    ({ kind, message }) => kind !== "allow-unused" || everywhere(message),
  );
}
