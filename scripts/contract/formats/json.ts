import type { Shown } from "./shown.js";

/** The report as data; `contract-diff.report.schema.json` describes it. */
export function json({ report, base, revision, view }: Shown): string {
  return `${JSON.stringify({ base, revision, view, ...report }, null, 2)}\n`;
}
