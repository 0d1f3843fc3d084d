import { expect, test } from "vitest";
import { createAdversary } from "../../src/emulator/adversary.js";
import { createHarness } from "./support.js";

const now = () => 0;

test("it does nothing unless told", () => {
  const { nextFate, rateLimiter } = createAdversary(undefined, 1, now);
  for (let count = 0; count < 1000; count += 1) {
    expect(nextFate()).toMatchObject({ latencyMs: 0, fault: undefined });
    expect(rateLimiter.take("default", 0)).toBe(0);
  }
});

test("options that make no sense are refused", () => {
  expect(() => createAdversary({ faults: 2 }, 1, now)).toThrow("`hostility.faults` is 2");
});

test("an emulator that turns hostile keeps its identifiers", async () => {
  const body = { type: "push" as const, name: "P" };
  const created = async (...options: Parameters<typeof createHarness>) =>
    (await createHarness(...options).call("createSource", { body })).sourceID;
  const hostility = { latency: 5, shiftingPages: { inserts: 1 }, faults: { slow: 1 } };
  expect(await created({ hostility })).toBe(await created());
});

/** The statuses that a hundred reads end with, -1 for an answer that can't be read. */
const life = async ({ send }: ReturnType<typeof createHarness>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let count = 0; count < 100; count += 1) {
    statuses.push(
      await send("listSources").then(
        ({ status }) => status,
        () => -1,
      ),
    );
  }
  return statuses;
};

test("the same requests meet the same fate, also after a reset", async () => {
  const hostility = { faults: 0.5 };
  const harness = createHarness({ hostility, seed: 5 });
  const first = await life(harness);
  expect(new Set(first).size).toBeGreaterThan(5);
  harness.emulator.reset();
  expect(await life(harness)).toEqual(first);
  expect(await life(createHarness({ hostility, seed: 5 }))).toEqual(first);
  expect(await life(createHarness({ hostility, seed: 6 }))).not.toEqual(first);
});
