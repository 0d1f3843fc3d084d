import { expect, test } from "vitest";
import type { StoredTask } from "../../src/emulator/store.js";
import {
  omit,
  schedule,
  secondView,
  taskSortKey,
  triggerType,
} from "../../src/emulator/task-view.js";

const task: StoredTask = {
  taskID: "t",
  sourceID: "s",
  destinationID: "d",
  enabled: true,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-02T00:00:00.000Z",
  streaming: false,
  criticals: 2,
};

test("the emulator's own knowledge isn't shown", () => {
  expect(secondView(task)).toEqual(omit(task, "streaming", "criticals"));
  expect(Object.keys(secondView(task, 0))).not.toContain("criticals");
});

test("a trigger follows from what a task has", () => {
  expect(triggerType(task)).toBe("onDemand");
  expect(triggerType({ ...task, cron: "* * * * *" })).toBe("schedule");
  expect(triggerType({ ...task, subscriptionAction: "save" })).toBe("subscription");
  expect(triggerType({ ...task, cron: "* * * * *", streaming: true })).toBe("streaming");
});

test("a schedule tells when it comes next", () => {
  expect(schedule(task, 0)).toEqual({});
  expect(schedule({ ...task, cron: "5 0 * * *" }, 0)).toEqual({
    nextRun: "1970-01-01T00:05:00.000Z",
  });
});

test("sorting is by creation unless told", () => {
  expect(taskSortKey()(task)).toBe(task.createdAt);
  expect(taskSortKey("updatedAt")(task)).toBe(task.updatedAt);
  expect(taskSortKey("triggerType")(task)).toBe("onDemand");
});

test("omit leaves the original alone", () => {
  const one = { a: 1, b: 2 };
  expect(omit(one, "a")).toEqual({ b: 2 });
  expect(one).toEqual({ a: 1, b: 2 });
});
