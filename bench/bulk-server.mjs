// @ts-check
/*
 * An emulator in a process of its own, 50 ms away, with as many tasks as its argument says. Forked by
 * bulk.mjs: says its address, and how many records the index holds when it is asked; ends with its
 * parent.
 */
import { createEmulator, serve } from "ingestion-fetch/emulator";
import { index, latencyMs } from "./bulk-work.mjs";

const tasks = Number(process.argv[2] ?? 1);
const emulator = createEmulator({
  hostility: { latency: latencyMs },
  runDurationMs: 0,
  logSize: 0,
});
const action = /** @type {const} */ ("save");
const [sourceID, destinationID] = ["source", "destination"];
emulator.seed({
  sources: [
    { sourceID, type: "json", name: "feed", input: { url: "https://shop.test/feed.json" } },
    { sourceID: "pushed", type: "push", name: "pushed" },
  ],
  destinations: [{ destinationID, type: "search", name: index, input: { indexName: index } }],
  // A push by the name of an index is for one task: the one whose source takes pushes.
  tasks: Array.from({ length: tasks }, (_, n) => ({
    sourceID: n === 0 ? "pushed" : sourceID,
    destinationID,
    action,
  })),
});
const { url } = await serve(emulator);
process.send?.({ url });
process.on("message", () => process.send?.({ records: emulator.index(index).size }));
process.on("disconnect", () => process.exit());
