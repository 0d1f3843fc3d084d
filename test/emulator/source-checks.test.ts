import { expect, test } from "vitest";
import { createHarness } from "./support.js";

const docker = (configuration: Record<string, unknown>) => ({
  sourceID: "docker",
  type: "docker" as const,
  name: "D",
  input: { image: "zendesk", configuration },
});

test("a docker source has the streams of its configuration, or one named after its image", async () => {
  const { call, emulator } = createHarness();
  const path = { sourceID: "docker" };
  emulator.seed({ sources: [docker({})] });
  const { streams } = await call("getDockerSourceStreams", { path });
  expect(streams).toMatchObject([{ name: "zendesk" }]);
  const configured = [{ name: "tickets" }, { name: "users" }];
  emulator.seed({ sources: [docker({ streams: configured })] });
  expect(await call("getDockerSourceStreams", { path })).toEqual({ streams: configured });
});

test("discovering waits, makes a run of its own and answers with the same streams", async () => {
  const { call, clock, emulator } = createHarness({ runDurationMs: 4000 });
  emulator.seed({ sources: [docker({ streams: [{ name: "tickets" }] })] });
  const start = clock.now();
  const answer = await call("triggerDockerSourceDiscover", { path: { sourceID: "docker" } });
  expect(clock.now() - start).toBe(4000);
  expect(answer.data).toEqual([{ name: "tickets" }]);
  expect(answer.events).toMatchObject([{ eventID: answer.eventID, status: "succeeded" }]);
  const run = await call("getRun", { path: { runID: answer.runID } });
  expect(run).toMatchObject({ type: "discover", status: "finished", outcome: "success" });
});

test("only docker sources have streams", async () => {
  const { emulator, refusal } = createHarness();
  emulator.seed({ sources: [{ sourceID: "p", type: "push", name: "P" }] });
  const path = { sourceID: "p" };
  const message = '400 The source "p" has the type push: only docker has streams.';
  expect(await refusal("getDockerSourceStreams", { path })).toBe(message);
  expect(await refusal("triggerDockerSourceDiscover", { path })).toBe(message);
  expect(await refusal("getDockerSourceStreams", { path: { sourceID: "x" } })).toBe(
    '404 There is no source "x".',
  );
});

test("validating shows a sample and changes nothing", async () => {
  const { call, emulator } = createHarness();
  const records = Array.from({ length: 25 }, (_, index) => ({ objectID: String(index) }));
  emulator.seed({
    indices: { shop: records },
    sources: [{ sourceID: "s", type: "algoliaIndex", name: "S", input: { indexName: "none" } }],
  });
  const created = await call("validateSource", {
    body: { type: "algoliaIndex", name: "X", input: { indexName: "shop" } },
  });
  expect(created.data).toEqual(records.slice(0, 10));
  const updated = await call("validateSourceBeforeUpdate", {
    path: { sourceID: "s" },
    body: { input: { indexName: "shop" } },
  });
  expect(updated.data).toEqual(records.slice(0, 10));
  const { sources } = await call("listSources");
  expect(sources).toMatchObject([{ sourceID: "s", name: "S", input: { indexName: "none" } }]);
  const { runs } = await call("listRuns", { query: { type: "validate" } });
  expect(runs).toHaveLength(2);
});

test("a failing validation says so instead of showing data", async () => {
  const { call } = createHarness({ outcome: () => "failure" });
  const answer = await call("validateSource", {
    body: { type: "json", name: "X", input: { url: "https://x.test" } },
  });
  expect(answer).toMatchObject({ message: "Events have failed.", events: [{ status: "failed" }] });
  expect(answer).not.toHaveProperty("data");
});
