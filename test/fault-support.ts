import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type LoggedRequest,
} from "../src/emulator/index.js";

/** The header by which a request says which call it belongs to. */
export const callHeader = "x-call";

/** Milliseconds after which `fault-run.ts` gives an attempt up: more than a busy machine takes to answer. */
export const timeoutMs = 1_000;

/** As much of a logged request as there is to judge. */
export type Trace = Pick<LoggedRequest, "operationId" | "status" | "applied" | "faults"> & {
  readonly call: number;
};

export const trace = ({ headers, operationId, status, applied, faults }: LoggedRequest): Trace => ({
  call: Number(headers[callHeader]),
  operationId,
  status,
  applied,
  faults,
});

/** What `fault-run.ts` tells of some of its calls, in a line of its own. */
export interface BatchReport {
  /** The number of the first call. */
  readonly first: number;
  /** The operationId of each call. */
  readonly operations: readonly string[];
  /**
   * How each call ended, a letter each: `s` with success, `n` not sent, `r` refused, `u` unknown
   * (the outcomes of its error), `a` aborted, `?` any other way.
   */
  readonly ends: string;
  /** The requests, where the program has its emulator in itself. */
  readonly traces: readonly Trace[];
  /** The objectIDs that its index holds in the end. */
  readonly pushed: readonly string[];
}

/** What `fault-run.ts` tells of itself, in its last line. */
export interface FinalReport {
  /** How many errors there were by class. */
  readonly errors: Readonly<Record<string, number>>;
  /** Bytes in use after each batch. */
  readonly heap: readonly number[];
  readonly warnings: readonly string[];
  readonly unhandled: readonly string[];
  /** How many requests were begun after the abort. */
  readonly late: number;
  /** How many listeners the signal that all calls share has at the end. */
  readonly listeners: number;
  /** What keeps the process alive at the end that wasn't there at the start. */
  readonly left: readonly string[];
}

/** What the emulator enforces, and a client with a limiter keeps to. */
export const rateLimits = { observability: { requests: 40, perMs: 500 } } as const;

/** A tenth of all requests fails, in every way there is; limits are enforced and pages shift. */
const hostility = {
  latency: { p50: 1, p99: 5 },
  faults: 0.1,
  // A slow body comes in ten pieces, each later than anybody waits for.
  slowBodyMs: timeoutMs * 20,
  retryAfter: { form: "either", share: 0.5 },
  rateLimits,
  shiftingPages: { inserts: 0.2, deletes: 0.2 },
} as const satisfies EmulatorOptions["hostility"];

/** A hostile emulator with what the calls of `fault-run.ts` are about. */
export const createHostile = (options: EmulatorOptions): Emulator => {
  const emulator = createEmulator({ runDurationMs: 0, logSize: Infinity, hostility, ...options });
  emulator.seed({
    sources: [{ sourceID: "source", type: "push", name: "original" }],
    destinations: [
      { destinationID: "destination", type: "search", name: "D", input: { indexName: "index" } },
      { destinationID: "elsewhere", type: "search", name: "E", input: { indexName: "other" } },
    ],
    tasks: [
      { taskID: "task", sourceID: "source", destinationID: "destination", action: "save" },
      { taskID: "other", sourceID: "source", destinationID: "elsewhere", action: "save" },
    ],
  });
  return emulator;
};
