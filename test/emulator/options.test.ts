import { expect, test } from "vitest";
import type { EmulatorOptions } from "../../src/emulator/options.js";
import { createHarness, credentials, pushState } from "./support.js";

/** Everything that a caller sees of a small life: answers, their headers, records, the log. */
const lifeWith = async (options: EmulatorOptions = {}): Promise<unknown> => {
  const { emulator, clock, send } = createHarness(options);
  emulator.seed({
    ...pushState,
    indices: { shop: [{ objectID: "s" }] },
    transformations: [{ transformationID: "tidy", name: "T", code: "tidy" }],
  });
  const destinationID = "products";
  const source = await send("createSource", {
    body: { type: "algoliaIndex", name: "S", input: { indexName: "shop" } },
  });
  const { sourceID } = source.body as { sourceID: string };
  const transformed = { transformationIDs: ["tidy"] };
  const replies = [
    source,
    await send("updateDestination", { path: { destinationID }, body: transformed }),
    await send("createTask", { body: { sourceID, destinationID, action: "save" } }),
    await send("runSource", { path: { sourceID }, body: {} }),
    await send("pushTask", {
      path: { taskID: "push-task" },
      body: { action: "addObject", records: [{ objectID: "1", name: "Lamp" }] },
    }),
  ];
  const runs = async (): Promise<void> => {
    replies.push(await send("listRuns"));
  };
  clock.advance(999);
  await runs();
  clock.advance(1);
  await runs();
  return {
    replies: replies.map(({ status, body, headers }) => [status, body, [...headers]]),
    records: [...emulator.index("products").values()],
    log: emulator.requests.map(({ status, faults }) => [status, ...faults]),
  };
};

const defaults = {
  seed: 1,
  runDurationMs: 1000,
  outcome: () => "success",
  transform: (record) => [record],
  sourceRecords: ({ type }) => (type === "algoliaIndex" ? [{ objectID: "s" }] : undefined),
  exposeHeaders: [],
  responseHeaders: {},
  hostility: {},
  logSize: 1000,
} satisfies EmulatorOptions;

const others = {
  seed: 2,
  runDurationMs: 999,
  outcome: () => "failure",
  transform: (record, code) => [{ ...record, code }],
  sourceRecords: () => undefined,
  exposeHeaders: ["x-request-id"],
  responseHeaders: { createSource: { deprecation: "@0" } },
  hostility: { latency: 5 },
  logSize: 2,
} satisfies { [Option in keyof typeof defaults]: EmulatorOptions[Option] };

const options = Object.keys(defaults) as (keyof typeof defaults)[];

test.each(options)("%s has the default that its documentation names", async (option) => {
  const usual = await lifeWith();
  expect(await lifeWith({ [option]: defaults[option] })).toEqual(usual);
  expect(await lifeWith({ [option]: others[option] })).not.toEqual(usual);
});

test("identifiers are UUIDs that depend on the seed", async () => {
  const first = async (seed?: number): Promise<string> => {
    const { call } = createHarness(seed === undefined ? {} : { seed });
    return (await call("createSource", { body: { type: "push", name: "P" } })).sourceID;
  };
  expect(await first()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect([await first(7), await first(7)]).toEqual([await first(7), await first(7)]);
  expect(await first(7)).not.toBe(await first(8));
});

test("the log keeps a thousand requests unless told", async () => {
  const { emulator } = createHarness();
  for (let count = 0; count <= 1000; count += 1) await emulator(`/${count}`);
  expect(emulator.requests).toHaveLength(1000);
  expect(emulator.requests[0]?.path).toBe("/1");
});

test("onRequest hears of an answer and of a broken connection, not of a request never sent", async () => {
  const heard: number[] = [];
  const { emulator, send } = createHarness({ onRequest: ({ status }) => heard.push(status) });
  emulator.failNext("listTasks", { connection: true });
  await expect(send("listTasks")).rejects.toThrow(TypeError);
  await send("listTasks");
  const signal = AbortSignal.abort();
  await expect(emulator("/2/tasks", { headers: credentials, signal })).rejects.toThrow();
  expect(heard).toEqual([0, 200]);
});
