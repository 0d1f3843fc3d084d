import { createAdversary } from "./adversary.js";
import { answer } from "./answer.js";
import { corsHeaders, preflight } from "./cors.js";
import { checkFault, createFaultQueue, type Fault } from "./faults.js";
import type { Outcome } from "./inquiry.js";
import type { EmulatorOptions } from "./options.js";
import type { IndexRecord } from "./records.js";
import { createRequestLog, publicHeaders, type LoggedRequest } from "./request-log.js";
import { readRequest } from "./request.js";
import type { OperationId } from "./routing.js";
import { seedWorld, type SeededIDs, type SeedState } from "./seed.js";
import { createWorld } from "./world.js";

/** An in-memory Ingestion API that is called like `fetch`. */
export interface Emulator {
  /**
   * Answers a request. The origin of the URL doesn't matter. Rejects with the signal's reason when
   * it is aborted, with a `TypeError` where an emulated connection breaks.
   */
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Adds resources without a request. Throws for a reference to nothing. */
  readonly seed: (state: SeedState) => SeededIDs;
  /**
   * Forgets resources, runs, indices, faults, rates and the log; everything random starts over. Requests
   * that are under way go on in the state that they came to, and leave no trace in the new one.
   */
  readonly reset: () => void;
  /** The records of an index by objectID, as of now; empty for an index that doesn't exist. */
  readonly index: (name: string) => ReadonlyMap<string, IndexRecord>;
  /** The last requests, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /**
   * Makes the next requests for an operation fail. Faults for the same operation wait in line, and
   * come before those of `hostility`.
   *
   * @param times how many requests, 1 unless told; `Infinity` until a `reset`
   * @throws {TypeError} where `times` is no number of requests, or operation or fault is unknown
   */
  readonly failNext: (operationId: OperationId, fault: Fault, times?: number) => void;
}

/**
 * Makes an emulator with nothing in it.
 *
 * @throws {TypeError} where `hostility` makes no sense; the message names the option
 * @example
 * ```ts
 * import { createIngestionClient } from "ingestion-fetch";
 * import { createEmulator } from "ingestion-fetch/emulator";
 *
 * const emulator = createEmulator();
 * const client = createIngestionClient({ appId: "APP", apiKey: "key", region: "us", fetch: emulator });
 * ```
 */
export const createEmulator = (options: EmulatorOptions = {}): Emulator => {
  const { hostility, seed = 1 } = options;
  const begin = () => {
    const world = createWorld(options);
    return { world, faults: createFaultQueue(), ...createAdversary(hostility, seed, world.now) };
  };
  let life = begin();
  const log = createRequestLog(options.logSize ?? 1000);

  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = readRequest(input, init);
    request.signal?.throwIfAborted();
    if (request.method === "OPTIONS") return preflight();
    const { nextFate, ...mine } = life;
    const requestID = mine.world.requestID();
    const headers = { "x-request-id": requestID, ...corsHeaders(options.exposeHeaders ?? []) };
    const note = (outcome: Outcome): void => {
      const entry: LoggedRequest = {
        method: request.method,
        path: request.url.pathname,
        query: Object.fromEntries(request.url.searchParams),
        headers: publicHeaders(request.headers),
        ...outcome,
        requestID,
      };
      if (mine.world === life.world) log.add(entry);
      options.onRequest?.(entry);
    };
    return answer({ ...mine, request, options, fate: nextFate(), headers, note });
  };

  return Object.assign(fetch, {
    seed: (state: SeedState) => seedWorld(life.world, state),
    reset: () => {
      life = begin();
      log.clear();
    },
    index: (name: string) => {
      life.world.settle();
      return new Map(life.world.store.indices.get(name));
    },
    requests: log.entries,
    failNext: (operationId: OperationId, fault: Fault, times = 1) => {
      checkFault(operationId, fault);
      life.faults.add(operationId, fault, times);
    },
  });
};
