import type { Finding } from "../finding.js";
import { compareLevels } from "../rules/rule.js";
import { locationOf, positionOf, reached, type Shown } from "./shown.js";

/** A JUnit report: a test case per finding, failed at or above the threshold. */
export function junit({ report, base, revision, failOn }: Shown): string {
  const fails = (finding: Finding): boolean =>
    failOn !== "none" && compareLevels(finding.level, failOn) >= 0;
  const cases = report.findings.map((finding) => {
    const { rule, level, message, why, pointer } = finding;
    const name = `${pointer}: ${message}`;
    const body = [why, reached(finding), positionOf(locationOf(finding))]
      .filter((line) => line !== "")
      .join("\n");
    const open = `    <testcase classname="${xml(rule)}" name="${xml(name)}"`;
    if (!fails(finding))
      return `${open}><system-out>${xml(`${level}\n${body}`)}</system-out></testcase>`;
    return `${open}><failure type="${level}" message="${xml(message)}">${xml(body)}</failure></testcase>`;
  });
  const failures = report.findings.filter(fails).length;
  const counts = `tests="${report.findings.length}" failures="${failures}"`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites ${counts}>`,
    `  <testsuite name="${xml(`contract diff: ${base} to ${revision}`)}" ${counts}>`,
    ...cases,
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
};

/** XML 1.0 has no way to write most control characters, so they are left out. */
const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/[&<>"\n]/g, (sign) => ENTITIES[sign] ?? "");
