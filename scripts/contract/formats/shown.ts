import type { Finding, Location, Reached, Report, View } from "../finding.js";
import type { Level } from "../rules/rule.js";

/** A report with what the reader has to know about how it was made. */
export interface Shown {
  readonly report: Report;
  readonly base: string;
  readonly revision: string;
  readonly view: View;
  /** The level from which on a finding fails the run. */
  readonly failOn: Level | "none";
  readonly colour: boolean;
}

export const LEVELS: readonly Level[] = ["error", "warning", "info"];

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? "" : "s"}`;

/** `2 errors, 1 warning, 3 infos` */
export function totals(findings: readonly Finding[]): string {
  const of = (level: Level): number => findings.filter((one) => one.level === level).length;
  return `${count(of("error"), "error")}, ${count(of("warning"), "warning")}, ${of("info")} info`;
}

/** What the change asks of the next version. */
export const advice = ({ breaking, wire, sdk }: Report): string =>
  `${breaking ? "breaks traffic" : "breaks no traffic"}; version bump: ${sdk} for the client, ${wire} for the wire`;

export const nameOf = ({ method, path, operationId }: Reached): string =>
  operationId === undefined ? `${method} ${path}` : `${operationId} (${method} ${path})`;

/** The operations of a finding in words, the first few by name. */
export function reached(finding: Finding, most = 3): string {
  const sides = [...new Set(finding.operations.map(({ direction }) => direction))].filter(
    (direction) => direction !== "both",
  );
  const names = [...new Set(finding.operations.map(nameOf))];
  if (names.length === 0) return "";
  const shown = names.slice(0, most).join(", ");
  const rest = names.length > most ? ` and ${names.length - most} more` : "";
  return `${sides.length > 0 ? `${sides.join(" and ")} of ` : ""}${shown}${rest}`;
}

/** Where a reader should look: in the revision, or where it was in the base. */
export const locationOf = (finding: Finding): Location | undefined =>
  finding.revision ?? finding.base;

export function positionOf(location: Location | undefined): string {
  if (!location) return "";
  const { file, line, column } = location;
  const at = line === undefined ? "" : `:${line}:${column ?? 1}`;
  return file === undefined ? "" : `${file}${at}`;
}

/** Findings by the node they are about, worst first. */
export function causesOf(findings: readonly Finding[]): [string, Finding[]][] {
  const causes = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = causes.get(finding.pointer);
    if (list) list.push(finding);
    else causes.set(finding.pointer, [finding]);
  }
  return [...causes];
}
