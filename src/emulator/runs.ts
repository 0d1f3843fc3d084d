import type { components } from "../../generated/ingestion/schema.js";
import type { Handlers } from "./handlers.js";
import { listPage, passes } from "./pages.js";
import { find } from "./references.js";
import { notFound, refuse } from "./responses.js";
import { eventViews, runView } from "./run-view.js";

const hourMs = 3_600_000;

interface Window {
  readonly start: number;
  readonly end: number;
  /** As an answer states it. */
  readonly window: components["schemas"]["Window"];
}

const parseDate = (name: string, text: string): number => {
  const ms = /^\d{4}-\d\d-\d\d(?:[Tt ]|$)/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) {
    throw refuse(
      400,
      `${name} "${text}" is not a date in RFC 3339 form, e.g. 2026-01-31T12:00:00Z.`,
    );
  }
  return ms;
};

/** The time window that a list is about; `defaultMs` long and up to now unless told. */
const readWindow = (
  { startDate, endDate }: { readonly startDate?: string; readonly endDate?: string },
  now: number,
  defaultMs: number,
): Window => {
  const start = startDate === undefined ? now - defaultMs : parseDate("startDate", startDate);
  const end = endDate === undefined ? now : parseDate("endDate", endDate);
  if (start > end) throw refuse(400, "startDate is after endDate: swap them.");
  const window = { startDate: new Date(start).toISOString(), endDate: new Date(end).toISOString() };
  return { start, end, window };
};

export const runs = {
  listRuns: ({ query }, { store, now }) => {
    const { sort = "createdAt", status, type, taskID } = query;
    const { start, end, window } = readWindow(query, now(), 7 * 24 * hourMs);
    const fitting = [...store.runs.values()]
      .filter(
        (run) =>
          run.createdAt >= start &&
          run.createdAt <= end &&
          (taskID === undefined || run.taskID === taskID) &&
          passes(type, run.type),
      )
      .map((run) => runView(run, now()))
      .filter((run) => passes(status, run.status));
    const { items, pagination } = listPage(fitting, query, (run) =>
      sort === "updatedAt" ? (run.finishedAt ?? run.startedAt ?? run.createdAt) : run[sort],
    );
    return { runs: items, pagination, window };
  },

  getRun: ({ path }, { store, now }) => runView(find(store.runs, path.runID, "run"), now()),

  listEvents: ({ path, query }, { store, now }) => {
    const { sort = "publishedAt", status, type } = query;
    const run = find(store.runs, path.runID, "run");
    const { start, end, window } = readWindow(query, now(), 3 * hourMs);
    const fitting = eventViews(run, now()).filter((event) => {
      const publishedAt = Date.parse(event.publishedAt);
      return (
        publishedAt >= start &&
        publishedAt <= end &&
        passes(type, event.type) &&
        passes(status, event.status)
      );
    });
    const { items, pagination } = listPage(fitting, query, (event) => event[sort]);
    return { events: items, pagination, window };
  },

  getEvent: ({ path }, { store, now }) => {
    const run = find(store.runs, path.runID, "run");
    const event = eventViews(run, now()).find(({ eventID }) => eventID === path.eventID);
    if (!event) throw notFound("event", path.eventID);
    return event;
  },
} satisfies Partial<Handlers>;
