import { expect, test } from "vitest";
import { readEmulateOptions } from "../../scripts/commands/emulate-options.js";
import { UsageError } from "../../scripts/pipeline/problems.js";

test("without options it is friendly, on a port of its own and for this machine only", () => {
  expect(readEmulateOptions([])).toEqual({
    wantsHelp: false,
    quiet: false,
    json: false,
    serving: { port: 8787, host: "127.0.0.1" },
    emulation: { hostility: { rateLimits: false } },
  });
});

test.each([
  ["0", 0],
  ["50", 50],
  ["20-80", { uniform: [20, 80] }],
  ["20-20", { uniform: [20, 20] }],
  ["50/400", { p50: 50, p99: 400 }],
])("--latency %s is a duration", (text, latency) => {
  expect(readEmulateOptions(["--latency", text]).emulation.hostility?.latency).toEqual(latency);
});

test.each(["", "x", "-1", "1.5", "80-20", "400/50", "0/1", "1-2-3", "2147483648", "1-2147483648"])(
  '--latency "%s" is none',
  (text) => {
    expect(() => readEmulateOptions([`--latency=${text}`])).toThrow(UsageError);
    expect(() => readEmulateOptions([`--latency=${text}`])).toThrow(
      `--latency must be milliseconds like 50, 20-80 (from-to) or 50/400 (median/99th percentile), not "${text}".`,
    );
  },
);

test.each([
  ["0", 0],
  ["0.05", 0.05],
  [".5", 0.5],
  ["1", 1],
])("--fail %s is a share", (text, faults) => {
  expect(readEmulateOptions(["--fail", text]).emulation.hostility?.faults).toBe(faults);
});

test.each(["", "1.01", "-0.5", "5%", "1e-1", "."])('--fail "%s" is none', (text) => {
  expect(() => readEmulateOptions([`--fail=${text}`])).toThrow(
    new UsageError(`--fail must be a number from 0 to 1, not "${text}".`),
  );
});

test("--rate-limit, --seed and --run-duration-ms reach the emulator", () => {
  const argv = ["--rate-limit", "--seed", "9", "--run-duration-ms", "0"];
  expect(readEmulateOptions(argv).emulation).toEqual({
    hostility: { rateLimits: true },
    seed: 9,
    runDurationMs: 0,
  });
});

test.each(["host", "app-id", "api-key"])("--%s is not empty", (name) => {
  expect(() => readEmulateOptions([`--${name}=`])).toThrow(
    new UsageError(`--${name} must not be empty.`),
  );
});
