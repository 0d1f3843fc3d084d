import type { Shown } from "../../../scripts/contract/formats/shown.js";
import type { Finding, Report } from "../../../scripts/contract/index.js";

const finding: Finding = {
  rule: "request-enum-value-removed",
  level: "error",
  wire: "error",
  sdk: "error",
  message: 'no longer one of the values: "a|b", <c> & @all',
  why: "a client that sends the value\nis turned away",
  pointer: "#/components/schemas/A|B/enum",
  revision: { pointer: "/a", file: "specs/a,b.yml", line: 3, column: 5 },
  operations: ["/a", "/b", "/c", "/d"].map((path) => ({
    method: "GET",
    path,
    direction: "request",
  })),
  fingerprint: "0123456789ab",
};

export const report: Report = {
  breaking: true,
  wire: "major",
  sdk: "major",
  findings: [
    finding,
    { ...finding, level: "info", wire: "info", rule: "operation-added", operations: [] },
  ],
  remarks: [{ kind: "allow-unused", message: "The allow entry matches nothing" }],
};

/** A report with whatever a document may hold to upset a format. */
export const shown: Shown = {
  report,
  base: "old",
  revision: "new",
  view: "wire",
  failOn: "error",
  colour: false,
};

export const empty: Shown = {
  ...shown,
  report: { ...report, breaking: false, findings: [], remarks: [] },
};
