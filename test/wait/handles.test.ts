import { describe, expect, it } from "vitest";
import { checkEventHandle, checkEventHandles, checkHandle } from "../../src/wait/handles.js";
import type { EventHandle } from "../../src/index.js";

const good = { runID: "r", eventID: "e" };

describe("checkHandle", () => {
  it("returns what names something as it is", () => {
    expect(checkHandle(good, "handle", "{runID}")).toBe(good);
    expect(checkEventHandle(good)).toBe(good);
  });

  it.each([
    [undefined, "`handle` must be an object with {runID} and {eventID}, not undefined"],
    [null, "`handle` must be an object with {runID} and {eventID}, not null"],
    ["r", "`handle` must be an object with {runID} and {eventID}, not r"],
    [{ runID: "r" }, "`handle`: path parameter `eventID` must be the name of a resource"],
    [
      { runID: "..", eventID: "e" },
      "`handle`: path parameter `runID` must be the name of a resource, not ..",
    ],
  ])("refuses %j", (handle, message) => {
    expect(() => checkEventHandle(handle as EventHandle)).toThrow(new TypeError(message));
  });
});

describe("checkEventHandles", () => {
  it("returns those of any iterable, none included", () => {
    expect(checkEventHandles(new Set([good]))).toEqual([good]);
    expect(checkEventHandles([])).toEqual([]);
  });

  it.each([
    [null, "`handles` must be an array or another iterable, not null"],
    [undefined, "`handles` must be an array or another iterable, not undefined"],
    [5, "`handles` must be an array or another iterable, not 5"],
    [[good, null], "`handles[1]` must be an object with {runID} and {eventID}, not null"],
    [[good, good, {}], "`handles[2]`: path parameter `runID` must be the name of a resource"],
    ["ab", "`handles[0]` must be an object with {runID} and {eventID}, not a"],
  ])("refuses %j", (handles, message) => {
    const given = handles as unknown as EventHandle[];
    expect(() => checkEventHandles(given)).toThrow(new TypeError(message));
  });
});
