import { createIngestionClient } from "ingestion-fetch";
import { createEmulator } from "ingestion-fetch/emulator";
import { expect, inject, test } from "vitest";
import type { RecordedRequest } from "./recorder.js";

test("the emulator runs in the page, in place of fetch, and sends nothing", async () => {
  const recorder = inject("recorderUrl");
  await fetch(`${recorder}/.recorded`);
  const emulator = createEmulator();
  const client = createIngestionClient({
    appId: "app",
    apiKey: "key",
    baseUrl: recorder,
    fetch: emulator,
  });
  const { sourceID } = await client.createSource({
    body: { type: "json", name: "feed", input: { url: "https://example.com/feed.json" } },
  });
  expect(await client.getSource({ sourceID })).toMatchObject({ name: "feed" });
  await expect(client.getTask({ taskID: sourceID })).rejects.toMatchObject({ status: 404 });
  expect(emulator.requests.map(({ operationId }) => operationId)).toEqual([
    "createSource",
    "getSource",
    "getTask",
  ]);
  const sent = (await (await fetch(`${recorder}/.recorded`)).json()) as RecordedRequest[];
  expect(sent).toEqual([]);
});
