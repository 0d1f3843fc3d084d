import type { Level } from "../rules/rule.js";
import type { Finding } from "../finding.js";
import { advice, LEVELS, locationOf, positionOf, reached, totals, type Shown } from "./shown.js";

const TITLES: Readonly<Record<Level, string>> = {
  error: "Breaks",
  warning: "May break",
  info: "Safe",
};

/** A report for the description or a comment of a pull request; what is safe is folded away. */
export function markdown({ report, base, revision }: Shown): string {
  const lines = [
    "## Contract diff",
    "",
    `${code(base)} → ${code(revision)}: ${report.findings.length === 0 ? "no change that anyone could notice." : `${totals(report.findings)}; ${advice(report)}.`}`,
  ];
  for (const level of LEVELS) {
    const findings = report.findings.filter((one) => one.level === level);
    if (findings.length === 0) continue;
    const table = tableOf(findings);
    if (level === "info") {
      lines.push(
        "",
        `<details><summary>${TITLES.info} (${findings.length})</summary>`,
        "",
        ...table,
        "",
        "</details>",
      );
    } else lines.push("", `### ${TITLES[level]} (${findings.length})`, "", ...table);
  }
  if (report.remarks.length > 0) {
    lines.push(
      "",
      "### Allowed and expired",
      "",
      ...report.remarks.map(({ kind, message }) => `- ${kind}: ${escape(message)}`),
    );
  }
  return `${lines.join("\n")}\n`;
}

function tableOf(findings: readonly Finding[]): string[] {
  const rows = findings.map((finding) => {
    const place = positionOf(locationOf(finding));
    return `| ${code(finding.pointer)}${place === "" ? "" : `<br>${escape(place)}`} | ${escape(finding.message)}<br>${escape(finding.why)} | ${escape(reached(finding))} | ${code(finding.rule)} |`;
  });
  return ["| Where | What and why | Reaches | Rule |", "| --- | --- | --- | --- |", ...rows];
}

/** Text in a table cell: nothing of it becomes markup, a mention or another column. */
const escape = (text: string): string =>
  text.replace(/[\\*_[\]<>#|~@]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\r?\n/g, "<br>");

const code = (text: string): string => {
  const plain = text.replace(/\r?\n/g, " ").replaceAll("|", "\\|");
  const fence = "`".repeat(longestRun(plain) + 1);
  const space = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
  return `${fence}${space}${plain}${space}${fence}`;
};

const longestRun = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
