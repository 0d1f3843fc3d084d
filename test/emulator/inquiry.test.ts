import { expect, test } from "vitest";
import { createAdversary } from "../../src/emulator/adversary.js";
import { answer } from "../../src/emulator/answer.js";
import { createVirtualClock } from "../../src/emulator/clock.js";
import { createFaultQueue, type Fault } from "../../src/emulator/faults.js";
import type { Inquiry, Outcome } from "../../src/emulator/inquiry.js";
import type { EmulatorOptions } from "../../src/emulator/options.js";
import { readRequest } from "../../src/emulator/request.js";
import { createWorld } from "../../src/emulator/world.js";
import { credentials } from "./support.js";

interface Asked {
  readonly path?: string;
  readonly init?: RequestInit;
  readonly fault?: Fault;
  readonly options?: EmulatorOptions;
}

/** An answer, what was noted about it, and in which order both came about. */
async function ask({ path = "/1/sources", init, fault, options = {} }: Asked) {
  const order: string[] = [];
  const outcomes: Outcome[] = [];
  const world = createWorld({ ...createVirtualClock(0), ...options });
  const faults = createFaultQueue();
  if (fault) faults.add("createSource", fault, 1);
  const { nextFate, rateLimiter, strangers } = createAdversary(options.hostility, 1, world.now);
  const body = JSON.stringify({ type: "push", name: "P" });
  const headers = { ...credentials, "content-type": "application/json" };
  const inquiry: Inquiry = {
    request: readRequest(path, { method: "POST", headers, body, ...init }),
    world,
    options,
    faults,
    fate: nextFate(),
    rateLimiter,
    strangers,
    headers: { "x-request-id": "r-1" },
    note: (outcome) => {
      order.push("noted");
      outcomes.push(outcome);
    },
  };
  const response = await answer(inquiry).then(
    (answered) => {
      order.push("answered");
      return answered;
    },
    () => {
      order.push("rejected");
      return undefined;
    },
  );
  return { order, outcome: outcomes[0], response, sources: world.store.sources.size };
}

const createSource = {
  operationId: "createSource",
  body: { type: "push", name: "P" },
} as const satisfies Partial<Outcome>;

test.each<[string, Asked, Outcome]>([
  ["done", {}, { ...createSource, status: 200, applied: true, faults: [] }],
  [
    "refused",
    { init: { body: "{}" } },
    { operationId: "createSource", body: {}, status: 400, applied: false, faults: [] },
  ],
  [
    "of no operation",
    { path: "/nowhere" },
    { operationId: undefined, body: undefined, status: 404, applied: false, faults: [] },
  ],
  [
    "without credentials, whose body isn't read",
    { init: { headers: {} } },
    { operationId: "createSource", body: undefined, status: 401, applied: false, faults: [] },
  ],
  [
    "answered by a fault",
    { fault: { status: 503 } },
    { ...createSource, status: 503, applied: false, faults: ["status"] },
  ],
  [
    "done and answered by a fault",
    { fault: { status: 503, applied: true } },
    { ...createSource, status: 503, applied: true, faults: ["status"] },
  ],
])("what is %s is noted once, before its answer", async (_, asked, expected) => {
  const { order, outcome, response, sources } = await ask(asked);
  expect(order).toEqual(["noted", "answered"]);
  expect(outcome).toEqual(expected);
  expect(response?.status).toBe(expected.status);
  expect(sources).toBe(expected.applied ? 1 : 0);
});

test.each([false, true])(
  "what the connection broke for is noted before the caller learns of it, done: %s",
  async (applied) => {
    const { order, outcome, sources } = await ask({ fault: { connection: true, applied } });
    expect(order).toEqual(["noted", "rejected"]);
    expect(outcome).toEqual({ ...createSource, status: 0, applied, faults: ["connection"] });
    expect(sources).toBe(applied ? 1 : 0);
  },
);

test("what the caller gave up on its way is noted as not answered and not done", async () => {
  const controller = new AbortController();
  const wait = (): Promise<void> => {
    controller.abort(new Error("enough"));
    return Promise.reject(controller.signal.reason as Error);
  };
  const { order, outcome, sources } = await ask({
    init: { signal: controller.signal },
    options: { wait, hostility: { latency: 10 } },
  });
  expect(order).toEqual(["noted", "rejected"]);
  expect(outcome).toMatchObject({ operationId: "createSource", status: 0, applied: false });
  expect(sources).toBe(0);
});

test.each<[string, Asked]>([
  ["an answer", {}],
  ["a refusal", { init: { body: "{}" } }],
  ["a fault", { fault: { status: 503 } }],
])("%s has the headers of every answer", async (_, asked) => {
  expect((await ask(asked)).response?.headers.get("x-request-id")).toBe("r-1");
});
