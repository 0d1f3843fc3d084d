import { expect, test } from "vitest";
import type { FaultName } from "../../src/emulator/faults.js";
import type { Hostility } from "../../src/emulator/hostility.js";
import { createFates, type Fate } from "../../src/emulator/fates.js";
import { createRandom } from "../../src/emulator/random.js";
import { createHarness } from "./support.js";

const now = Date.UTC(2026, 0, 1, 12, 0, 0, 250);

const fates = (hostility: Hostility, count: number, seed = 1): Omit<Fate, "shift">[] => {
  const next = createFates(hostility, createRandom(seed), () => now);
  return Array.from({ length: count }, next);
};

/** What happens to `count` requests, by its share of them. */
const shares = (hostility: Hostility, count = 20_000): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { fault } of fates(hostility, count)) {
    const name =
      fault === undefined
        ? "none"
        : "spoil" in fault
          ? fault.spoil
          : "connection" in fault
            ? "connection"
            : typeof fault.body === "string"
              ? "html"
              : String(fault.status);
    counts[name] = (counts[name] ?? 0) + 1 / count;
  }
  return counts;
};

test("nothing happens unless told", () => {
  for (const { fault, latencyMs } of fates({}, 1000)) {
    expect([fault, latencyMs]).toEqual([undefined, 0]);
  }
});

test("every way to fail has its share", () => {
  const statuses = { 429: 0.05, 500: 0.1 };
  const others = { connection: 0.05, reset: 0.05, truncated: 0.05, html: 0.05, slow: 0.05 };
  const counts = shares({ faults: { statuses, ...others } });
  const expected = { none: 0.6, ...statuses, ...others };
  expect(Object.keys(counts).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, share] of Object.entries(expected)) {
    expect(Math.abs((counts[name] ?? 0) - share), name).toBeLessThan(0.01);
  }
});

test("a tenth of all requests fails in every way alike", () => {
  const { none, ...failing } = shares({ faults: 0.11 }, 100_000);
  expect(none).toBeCloseTo(0.89, 2);
  expect(Object.keys(failing)).toHaveLength(11);
  for (const share of Object.values(failing)) expect(share).toBeCloseTo(0.01, 2);
});

test("the same seed brings the same fates, another one others", () => {
  const hostility: Hostility = {
    faults: 0.5,
    latency: { exponential: 9 },
    slowBodyMs: { p50: 10, p99: 90 },
    retryAfter: { form: "either", share: 0.5 },
  };
  const told = (seed?: number) =>
    JSON.stringify(fates(hostility, 1000, seed).map((fate) => [fate, fate.retryAfter(5_000, now)]));
  expect(told()).toBe(told());
  expect(told()).not.toBe(told(2));
});

const applied = (hostility: Hostility): number => {
  const faults = fates(hostility, 2000).map(({ fault }) => fault!);
  return faults.filter((fault) => "applied" in fault && fault.applied).length / faults.length;
};

test("what can have been done has been, in the share that is told", () => {
  expect(applied({ faults: { connection: 1 } })).toBeCloseTo(0.5, 1);
  for (const faults of [{ connection: 1 }, { html: 1 }, { statuses: { 500: 0.5, 408: 0.5 } }]) {
    expect(applied({ faults, applied: 0 })).toBe(0);
    expect(applied({ faults, applied: 1 })).toBe(1);
  }
});

test("what a server says it has refused has not been done", () => {
  for (const status of [400, 404, 429, 503]) {
    expect(applied({ faults: { statuses: { [status]: 1 } }, applied: 1 })).toBe(0);
  }
  const mute = { retryAfter: { share: 0 }, applied: 1 };
  expect(applied({ ...mute, faults: { statuses: { 503: 1 } } })).toBe(1);
  expect(applied({ ...mute, faults: { statuses: { 429: 1 } } })).toBe(0);
});

/** The `Retry-After` headers of many 503s. */
const headers = (retryAfter: Hostility["retryAfter"], status = 503): (string | undefined)[] =>
  fates({ faults: { statuses: { [status]: 1 } }, ...(retryAfter && { retryAfter }) }, 1000).map(
    ({ fault }) => (fault && "headers" in fault ? fault.headers?.["retry-after"] : undefined),
  );

test("Retry-After is seconds unless told, on 429 and 503 alone", () => {
  expect(new Set(headers(undefined))).toEqual(new Set(["1"]));
  expect(new Set(headers({ seconds: 7 }, 429))).toEqual(new Set(["7"]));
  expect(new Set(headers({}, 500))).toEqual(new Set([undefined]));
});

test("Retry-After can be a date that isn't too early, either form, or missing", () => {
  const date = "Thu, 01 Jan 2026 12:00:03 GMT";
  expect(new Set(headers({ seconds: 2, form: "date" }))).toEqual(new Set([date]));
  expect(new Set(headers({ seconds: 2, form: "either" }))).toEqual(new Set([date, "2"]));
  expect(new Set(headers({ share: 0 }))).toEqual(new Set([undefined]));
  const half = headers({ share: 0.5 }).filter((header) => header === undefined).length;
  expect(half / 1000).toBeCloseTo(0.5, 1);
});

test("an enforced rate limit says when it is over, in the form that is told", () => {
  const [fate] = fates({ retryAfter: { seconds: 99 } }, 1);
  expect(fate?.retryAfter(2500, now)).toEqual({ "retry-after": "3" });
  const [dated] = fates({ retryAfter: { form: "date" } }, 1);
  expect(dated?.retryAfter(2500, now)).toEqual({ "retry-after": "Thu, 01 Jan 2026 12:00:03 GMT" });
  const [mute] = fates({ retryAfter: { share: 0 } }, 1);
  expect(mute?.retryAfter(2500, now)).toEqual({});
});

test("a slow body takes as long as told", () => {
  const overMs = (hostility: Hostility) =>
    fates({ faults: { slow: 1 }, ...hostility }, 100).map(
      ({ fault }) => (fault as { overMs: number }).overMs,
    );
  expect(new Set(overMs({}))).toEqual(new Set([1000]));
  expect(new Set(overMs({ slowBodyMs: 5 }))).toEqual(new Set([5]));
  expect(new Set(overMs({ slowBodyMs: { uniform: [1, 2] } })).size).toBe(100);
});

test.each<[FaultName, Hostility["faults"]]>([
  ["status", { statuses: { 504: 1 } }],
  ["html", { html: 1 }],
  ["connection", { connection: 1 }],
  ["reset-body", { reset: 1 }],
  ["truncated-body", { truncated: 1 }],
  ["slow-body", { slow: 1 }],
])("a fault is logged as %s, with whether it was done", async (name, faults) => {
  const body = { type: "push" as const, name: "P" };
  for (const share of [0, 1]) {
    const { emulator, send } = createHarness({ hostility: { faults: faults!, applied: share } });
    await send("createSource", { body }).catch(() => undefined);
    const [entry] = emulator.requests;
    expect(entry?.faults).toEqual([name]);
    expect(entry?.applied).toBe(share === 1 || name.endsWith("-body"));
    emulator.failNext("listSources", { status: 400 });
    expect((await send("listSources")).status).toBe(400);
  }
});
