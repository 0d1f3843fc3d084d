import type { Level } from "../rules/rule.js";
import { advice, locationOf, reached, totals, type Shown } from "./shown.js";

const COMMANDS: Readonly<Record<Level, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/** Workflow commands that GitHub shows beside the changed lines. */
export function github({ report }: Shown): string {
  const lines = report.findings.map((finding) => {
    const location = locationOf(finding);
    const at: string[] = [];
    if (location?.file !== undefined) at.push(`file=${property(location.file)}`);
    if (location?.line !== undefined) at.push(`line=${location.line}`);
    if (location?.column !== undefined) at.push(`col=${location.column}`);
    at.push(`title=${property(finding.rule)}`);
    const operations = reached(finding);
    const message = `${finding.message} (${finding.pointer}${operations === "" ? "" : `; ${operations}`}): ${finding.why}`;
    return `::${COMMANDS[finding.level]} ${at.join(",")}::${data(message)}`;
  });
  const summary =
    report.findings.length === 0
      ? "No change that anyone could notice"
      : `${totals(report.findings)}: ${advice(report)}`;
  return `${[...lines, summary].join("\n")}\n`;
}

const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
