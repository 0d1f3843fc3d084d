import { expect, test } from "vitest";
import { createHarness, credentials, pushState } from "./support.js";

test("what was done is logged as applied, what was refused is not", async () => {
  const { emulator, send } = createHarness();
  const body = { type: "push" as const, name: "P" };
  await send("createSource", { body });
  await send("createSource", { body: {} as never });
  await send("getTask", { path: { taskID: "x" } });
  await emulator("/2/tasks?nobody=1", { headers: credentials });
  await emulator("/2/tasks");
  expect(emulator.requests.map(({ status, applied }) => [status, applied])).toEqual([
    [200, true],
    [400, false],
    [404, false],
    [400, false],
    [401, false],
  ]);
});

test("a push whose watch is given up has been done", async () => {
  const controller = new AbortController();
  const { emulator, send } = createHarness({
    wait: (_, signal) => {
      controller.abort(new Error("enough"));
      signal?.throwIfAborted();
      return Promise.resolve();
    },
  });
  emulator.seed(pushState);
  const args = {
    path: { taskID: "push-task" },
    query: { watch: true },
    body: { action: "addObject" as const, records: [{ objectID: "1" }] },
    signal: controller.signal,
  };
  await expect(send("pushTask", args)).rejects.toThrow("enough");
  expect(emulator.requests).toMatchObject([{ status: 0, applied: true }]);
});
