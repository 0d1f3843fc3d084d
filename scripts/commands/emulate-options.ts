import type {
  Duration,
  EmulatorOptions,
  Hostility,
  ServeOptions,
} from "../../src/emulator/index.js";
import { longestMs } from "../../src/emulator/durations.js";
import { readOptions } from "../arguments.js";
import { UsageError } from "../pipeline/problems.js";

/** What `ingestion-fetch emulate` is told. */
export interface EmulateOptions {
  readonly wantsHelp: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly serving: Required<ServeOptions>;
  readonly emulation: Pick<EmulatorOptions, "appId" | "hostility" | "runDurationMs" | "seed"> & {
    readonly apiKey?: string;
  };
}

export const help = `Usage: ingestion-fetch emulate [options]

Runs an in-memory Ingestion API until Ctrl-C. State starts empty and ends with it.

  --port <number>             port to listen on, 0 for a free one (default: 8787)
  --host <address>            address to listen on (default: 127.0.0.1, this machine only)
  --app-id <id>               accept this application ID only (default: any)
  --api-key <key>             accept this API key only (default: any)
  --seed <integer>            make identifiers and failures others, and repeatable (default: 1)
  --run-duration-ms <number>  milliseconds from the creation of a run to its end (default: 1000)
  --latency <ms>              answer late: 50 always, 20-80 evenly between, 50/400 by median and
                              99th percentile (default: 0)
  --fail <share>              let this share of the requests fail, from 0 to 1, in every way alike:
                              error statuses, broken connections, spoilt, slow and HTML bodies
                              (default: 0)
  --rate-limit                answer 429 above the contract's rate limits
  --quiet                     no line per request
  --json                      print the address, and every request, as a line of JSON
  -h, --help                  print this

Prints its address to stdout and one line per request to stderr, with what went wrong in brackets.
The same --seed brings the same failures to the same requests.

Exit code: 0 stopped, 1 the port can't be had, 2 wrong usage
`;

const options = {
  port: { type: "string", default: "8787" },
  host: { type: "string", default: "127.0.0.1" },
  "app-id": { type: "string" },
  "api-key": { type: "string" },
  seed: { type: "string" },
  "run-duration-ms": { type: "string" },
  latency: { type: "string" },
  fail: { type: "string" },
  "rate-limit": { type: "boolean", default: false },
  quiet: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

const readNumber = (name: string, text: string, max: number): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > max) {
    throw new UsageError(`--${name} must be a whole number from 0 to ${max}, not "${text}".`);
  }
  return value;
};

/** `50`, `20-80` or `50/400`. */
const readLatency = (text: string): Duration => {
  const [, first = "", sign, second = ""] = /^(\d+)(?:([-/])(\d+))?$/.exec(text) ?? [];
  const [low, high] = [Number(first), Number(second || first)];
  if (first === "" || high < low || high > longestMs || (sign === "/" && low === 0)) {
    throw new UsageError(
      `--latency must be milliseconds like 50, 20-80 (from-to) or 50/400 (median/99th percentile), not "${text}".`,
    );
  }
  if (sign === undefined) return low;
  return sign === "-" ? { uniform: [low, high] } : { p50: low, p99: high };
};

const readShare = (name: string, text: string): number => {
  const value = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || value > 1) {
    throw new UsageError(`--${name} must be a number from 0 to 1, not "${text}".`);
  }
  return value;
};

/** @throws {UsageError} that names the option and what it takes */
export const readEmulateOptions = (argv: readonly string[]): EmulateOptions => {
  const values = readOptions(argv, options);
  const { seed, host, quiet, json, latency, fail, help: wantsHelp } = values;
  const duration = values["run-duration-ms"];
  // Without a host Node listens on every address, and an empty key is one that nobody can send.
  for (const name of ["host", "app-id", "api-key"] as const) {
    if (values[name] === "") throw new UsageError(`--${name} must not be empty.`);
  }
  const hostility: Hostility = {
    ...(latency !== undefined && { latency: readLatency(latency) }),
    ...(fail !== undefined && { faults: readShare("fail", fail) }),
    rateLimits: values["rate-limit"],
  };
  return {
    wantsHelp,
    quiet,
    json,
    serving: { port: readNumber("port", values.port, 65_535), host },
    emulation: {
      hostility,
      ...(values["app-id"] !== undefined && { appId: values["app-id"] }),
      ...(values["api-key"] !== undefined && { apiKey: values["api-key"] }),
      ...(seed !== undefined && { seed: readNumber("seed", seed, 2 ** 32 - 1) }),
      ...(duration !== undefined && {
        runDurationMs: readNumber("run-duration-ms", duration, Number.MAX_SAFE_INTEGER),
      }),
    },
  };
};
