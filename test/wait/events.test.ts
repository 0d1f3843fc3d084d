import { describe, expect, it } from "vitest";
import type { Event } from "../../src/index.js";
import { type Observed, settleEvents } from "../../src/wait/events.js";
import { startTiming } from "../../src/wait/poll.js";

const timing = startTiming({ timeoutMs: 70 });
const observed = (eventID: string, status: Event["status"], over = true): Observed => ({
  observation: {
    runID: "r",
    eventID,
    event: { eventID, runID: "r", status, type: "record", batchSize: 1, publishedAt: "" },
    states: [`${status}`],
  },
  over,
});
const thrown = (all: Observed[]): unknown => {
  try {
    return settleEvents(all, timing);
  } catch (error) {
    return error;
  }
};

describe("settleEvents", () => {
  it("returns events that have all succeeded", () => {
    const events = settleEvents([observed("a", "succeeded"), observed("b", "succeeded")], timing);
    expect(events.map(({ eventID }) => eventID)).toEqual(["a", "b"]);
  });

  it("counts those that failed", () => {
    const all = [observed("a", "failed"), observed("b", "succeeded"), observed("c", "critical")];
    expect(thrown(all)).toMatchObject({
      name: "EventFailedError",
      message: "event a ended as failed, and 1 more did: null",
      states: ["failed"],
    });
  });

  it("speaks of those that are late first, and counts them", () => {
    const all = [observed("a", "failed"), observed("b", "started", false)];
    expect(thrown([...all, observed("c", null, false)])).toMatchObject({
      name: "WaitTimeoutError",
      message: "event b and 1 more did not end within 70 ms: started",
      pending: [{ eventID: "b" }, { eventID: "c" }],
    });
  });
});
