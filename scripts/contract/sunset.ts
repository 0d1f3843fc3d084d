import { canonical } from "./json.js";

/** The moment of an `x-sunset`: a date, or a date with a time; `undefined` where it can't be read. */
export function dayOf(sunset: unknown): number | undefined {
  if (typeof sunset !== "string" || !/^\d{4}-\d\d-\d\d([T ].*)?$/.test(sunset)) return undefined;
  const day = Date.parse(sunset.length === 10 ? `${sunset}T00:00:00Z` : sunset);
  return Number.isNaN(day) ? undefined : day;
}

/** Whether the announced end has come. */
export const isOver = (sunset: unknown, today: Date): boolean => {
  const day = dayOf(sunset);
  return day !== undefined && day <= today.getTime();
};

export type SunsetChange = "added" | "removed" | "unreadable" | "earlier" | "later";

/** What became of an announced end. */
export function sunsetChange(from: unknown, to: unknown): SunsetChange | undefined {
  if (canonical(from) === canonical(to)) return undefined;
  const [before, after] = [dayOf(from), dayOf(to)];
  if (to === undefined) return "removed";
  if (after === undefined) return "unreadable";
  if (before === undefined) return "added";
  return after < before ? "earlier" : after > before ? "later" : undefined;
}
