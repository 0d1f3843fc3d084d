import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { operations } from "../generated/ingestion/operations.js";
import type { Operation } from "../src/core/types.js";
import { serve } from "../src/emulator/index.js";
import {
  createHostile,
  trace,
  type BatchReport,
  type FinalReport,
  type Trace,
} from "./fault-support.js";

const program = fileURLToPath(new URL("fault-run.ts", import.meta.url));

interface Run {
  readonly batches: readonly BatchReport[];
  readonly final: FinalReport;
}

/** Runs the program in a process of its own until that ends by itself. */
const runProgram = async (
  where: string,
  transport: "fetch" | "node",
  ...numbers: readonly number[]
): Promise<Run> => {
  const rest = [where, transport, ...numbers.map(String)];
  const args = ["--expose-gc", "--import", "tsx", program, ...rest];
  // One that never ends does not outlive its test for long.
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 85_000,
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = stdout.trimEnd().split("\n");
  return {
    final: JSON.parse(lines.pop() ?? "") as FinalReport,
    batches: lines.map((line) => JSON.parse(line) as BatchReport),
  };
};

/** May it be repeated at will (RFC 9110 section 9.2.2, `x-safe`)? */
const isRepeatable = (operationId: string): boolean => {
  const { method, safe }: Operation = (operations as Record<string, Operation>)[operationId]!;
  return safe ?? (method !== "POST" && method !== "PATCH");
};

/** To read twice, or to be refused after a reading, changes nothing. */
const isRead = (operationId: string): boolean => {
  const { method, safe } = (operations as Record<string, Operation>)[operationId]!;
  return safe ?? method === "GET";
};

const isWellMeant = ({ status, faults }: Trace): boolean =>
  status === 200 && faults.every((name) => name === "shifted-page");

/** What is wrong with how a call ended, given what the emulator knows of it. */
const complaint = (
  operationId: string,
  end: string | undefined,
  requests: readonly Trace[],
): string | undefined => {
  const repeatable = isRepeatable(operationId);
  const applied = requests.filter((request) => request.applied).length;
  if (applied > 1 && !repeatable) return `applied ${applied} times`;
  // A deletion whose answer was lost: to the next attempt the resource is gone.
  const wasGone = operationId === "deleteSource" && requests.some(({ status }) => status === 404);
  if (end === "s" && applied === 0) return "succeeded without being applied";
  if (end === "s" && !wasGone && !requests.some(isWellMeant)) return "succeeded by a faulty answer";
  if (end === "r" && applied > 0 && !isRead(operationId)) return "applied, and told as refused";
  if (end === "n" && requests.length > 0) return "sent, and told as not sent";
  return end !== undefined && "snrua".includes(end) ? undefined : `ended with ${end}`;
};

/** Everything that is wrong, call by call. */
const complaints = ({ batches }: Run, traces: readonly Trace[]): string[] => {
  const byCall = new Map<number, Trace[]>();
  for (const one of [...traces, ...batches.flatMap((batch) => batch.traces)]) {
    byCall.set(one.call, [...(byCall.get(one.call) ?? []), one]);
  }
  return batches.flatMap(({ first, operations, ends }) =>
    operations.flatMap((operationId, index) => {
      const requests = byCall.get(first + index) ?? [];
      const text = complaint(operationId, ends[index], requests);
      return text === undefined ? [] : [`${operationId}: ${text}: ${JSON.stringify(requests)}`];
    }),
  );
};

/** The pushes whose records are in the index though refused, or missing though successful. */
const misplaced = ({ batches }: Run): string[] =>
  batches.flatMap(({ first, operations, ends, pushed }) => {
    const present = new Set(pushed);
    return operations.flatMap((operationId, index) => {
      const [objectID, end] = [`call-${first + index}`, ends[index] ?? ""];
      const wrong = present.has(objectID) ? "nr" : "s";
      return operationId === "push" && wrong.includes(end) ? [`${objectID} ${end}`] : [];
    });
  });

const endsOf = ({ batches }: Run): string => batches.map(({ ends }) => ends).join("");

/** Nothing may be left when the last call has ended. */
const nothing = { warnings: [], unhandled: [], late: 0, listeners: 0, left: [] };

// They wait more than they work.
test.concurrent(
  "ten thousand calls: none applied twice, none lost, nothing left and nothing leaked",
  async () => {
    const run = await runProgram("memory", "fetch", 2, 5_000, 200);
    const { errors, heap, ...rest } = run.final;
    expect(complaints(run, [])).toEqual([]);
    expect(misplaced(run)).toEqual([]);
    expect(endsOf(run)).toHaveLength(10_000);
    expect(rest).toEqual(nothing);
    // Less than a hundred bytes for each call of the second half.
    expect(heap[1]! - heap[0]!).toBeLessThan(5_000 * 100);

    // The hostility was real: every fault, every error and every end that there is.
    const traces = run.batches.flatMap((batch) => batch.traces);
    expect([...new Set(traces.flatMap(({ faults }) => faults))].sort()).toEqual([
      ...["connection", "html", "rate-limit", "reset-body", "shifted-page"],
      ...["slow-body", "status", "truncated-body"],
    ]);
    expect(Object.keys(errors).sort()).toEqual([
      ...["ConnectionError", "HttpError", "TimeoutError", "UnreadableResponseError", "VerbFailure"],
    ]);
    expect([...new Set(endsOf(run))].sort()).toEqual(["r", "s", "u"]);
    const failing = traces.filter(({ faults }) => faults.some((name) => !/shift|rate/.test(name)));
    expect(failing.length / traces.length).toBeGreaterThan(0.08);
  },
  90_000,
);

test.concurrent.each(["fetch", "node"] as const)(
  "over HTTP by %s: no socket and no timer is left, and the process ends by itself",
  async (transport) => {
    const emulator = createHostile({ seed: 9 });
    const server = await serve(emulator);
    const run = await runProgram(server.url, transport, 2, 500, 50);
    await server.close();
    const { errors, heap: _, ...rest } = run.final;
    expect(complaints(run, emulator.requests.map(trace))).toEqual([]);
    expect(endsOf(run)).toHaveLength(1_000);
    expect(rest).toEqual(nothing);
    expect(errors).toHaveProperty("ConnectionError");
  },
  60_000,
);

test.concurrent.each(["fetch", "node"] as const)(
  "an abort amid everything, by %s: no further request leaves, and the process ends by itself",
  async (transport) => {
    const emulator = createHostile({ seed: 10 });
    const server = await serve(emulator);
    const run = await runProgram(server.url, transport, 2, 300, 50, 350);
    await server.close();
    const { heap: _, errors: __, ...rest } = run.final;
    expect(complaints(run, emulator.requests.map(trace))).toEqual([]);
    expect(endsOf(run)).toHaveLength(600);
    expect(endsOf(run).slice(350)).toBe("a".repeat(250));
    expect(endsOf(run).slice(0, 300)).not.toContain("a");
    expect(rest).toEqual(nothing);
  },
  60_000,
);
