import { createEmulator, createVirtualClock, type EmulatorOptions } from "../src/emulator/index.js";
import { createIngestionClient } from "../src/index.js";

/** An emulator whose time doesn't pass by itself, a client of it, and a task that takes pushes for the index `i`. */
export function pushSetup(options: EmulatorOptions = {}) {
  const clock = createVirtualClock();
  const emulator = createEmulator({ ...clock, logSize: 100_000, ...options });
  const seed = () =>
    emulator.seed({
      sources: [{ sourceID: "s", type: "push", name: "s" }],
      destinations: [{ destinationID: "d", type: "search", name: "d", input: { indexName: "i" } }],
      tasks: [{ taskID: "t", sourceID: "s", destinationID: "d", action: "save" }],
    });
  seed();
  const client = createIngestionClient({
    appId: "APP",
    apiKey: "key-of-the-app",
    baseUrl: "https://emulator.test",
    fetch: emulator,
  });
  return { clock, emulator, client, seed };
}

/** Objects with the objectIDs from `from` to before `to`. */
export function numbered(from: number, to: number): { objectID: string; n: number }[] {
  return Array.from({ length: to - from }, (_, i) => ({ objectID: `o${from + i}`, n: from + i }));
}

/** A promise, and its ends. */
export function deferred<T = void>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: unknown) => void;
} {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  return { promise, resolve, reject };
}
