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
  /** Forgets resources, runs, indices, faults, rates and the log; everything random starts over. */
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
  const world = createWorld(options);
  const { hostility, seed = 1 } = options;
  const meetAdversary = () => createAdversary(hostility, seed, world.now);
  let adversary = meetAdversary();
  const faults = createFaultQueue();
  const log = createRequestLog(options.logSize ?? 1000);

  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = readRequest(input, init);
    request.signal?.throwIfAborted();
    if (request.method === "OPTIONS") return preflight();
    const requestID = world.requestID();
    const headers = { "x-request-id": requestID, ...corsHeaders(options.exposeHeaders ?? []) };
    const { nextFate, rateLimiter, strangers } = adversary;
    const note = (outcome: Outcome): void => {
      const entry: LoggedRequest = {
        method: request.method,
        path: request.url.pathname,
        query: Object.fromEntries(request.url.searchParams),
        headers: publicHeaders(request.headers),
        ...outcome,
        requestID,
      };
      log.add(entry);
      options.onRequest?.(entry);
    };
    const fate = nextFate();
    return answer({ request, world, options, faults, fate, rateLimiter, strangers, headers, note });
  };

  return Object.assign(fetch, {
    seed: (state: SeedState) => seedWorld(world, state),
    reset: () => {
      world.reset();
      adversary = meetAdversary();
      faults.clear();
      log.clear();
    },
    index: (name: string) => {
      world.settle();
      return new Map(world.store.indices.get(name));
    },
    requests: log.entries,
    failNext: (operationId: OperationId, fault: Fault, times = 1) => {
      checkFault(operationId, fault);
      faults.add(operationId, fault, times);
    },
  });
};
