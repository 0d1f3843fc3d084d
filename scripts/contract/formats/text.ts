import type { Finding } from "../finding.js";
import type { Level } from "../rules/rule.js";
import { advice, causesOf, locationOf, positionOf, reached, totals, type Shown } from "./shown.js";

const COLOURS: Readonly<Record<Level | "dim" | "bold", string>> = {
  error: "31",
  warning: "33",
  info: "36",
  dim: "2",
  bold: "1",
};

/** A report for people: by cause, worst first, a summary last. */
export function text({ report, base, revision, colour }: Shown): string {
  const paint = (style: keyof typeof COLOURS, words: string): string =>
    colour ? `\u001B[${COLOURS[style]}m${words}\u001B[0m` : words;
  const lines = [`${base} -> ${revision}`, ""];
  for (const [pointer, findings] of causesOf(report.findings)) {
    const [first] = findings;
    const where = first ? positionOf(locationOf(first)) : "";
    lines.push(`${paint("bold", pointer)}${where === "" ? "" : paint("dim", `  ${where}`)}`);
    for (const finding of findings) lines.push(...entry(finding, paint));
    lines.push("");
  }
  for (const { kind, message } of report.remarks) lines.push(`${kind}: ${message}`);
  if (report.remarks.length > 0) lines.push("");
  lines.push(
    report.findings.length === 0
      ? "No change that anyone could notice."
      : `${totals(report.findings)}: ${advice(report)}.`,
  );
  return `${lines.join("\n")}\n`;
}

function entry(
  finding: Finding,
  paint: (style: keyof typeof COLOURS, words: string) => string,
): string[] {
  const { level, message, rule, why } = finding;
  const operations = reached(finding);
  const where = operations === "" ? "" : `${operations}: `;
  return [
    `  ${paint(level, level.padEnd(7))} ${message}  ${paint("dim", rule)}`,
    `          ${where}${why}`,
  ];
}
