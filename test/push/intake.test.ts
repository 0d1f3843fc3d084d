import { describe, expect, it } from "vitest";
import { createIntake } from "../../src/push/intake.js";
import { createLedger } from "../../src/push/ledger.js";
import type { PushResult } from "../../src/push/types.js";

const target = { indexName: "i", action: "addObject", maxBytes: 1_000 } as const;

function setup(maxRecords = 2) {
  const results: PushResult[] = [];
  const ledger = createLedger(maxRecords, (result) => void results.push(result));
  return { results, ledger, intake: createIntake(maxRecords, target, ledger) };
}
const records = ["1", "2", "3"].map((objectID) => ({ objectID }));

describe("createIntake", () => {
  it("makes chunks of records as they fill them, and of the rest at the end", () => {
    const { intake, ledger } = setup();
    for (const record of records) intake.accept(record);
    expect([intake.waiting(), ledger.sum.total]).toEqual([1, 3]);
    intake.flush();
    const chunks = [intake.take(), intake.take(), intake.take()];
    expect(chunks).toMatchObject([
      { operations: [{ item: records[0] }, { item: records[1] }] },
      { operations: [{ item: records[2] }] },
      undefined,
    ]);
  });

  it("counts a record without an objectID as failed at once", () => {
    const { intake, results } = setup();
    intake.accept({ title: "no objectID" });
    intake.flush();
    expect(results).toMatchObject([{ status: "failed", count: 1, error: { position: 0 } }]);
    expect(intake.waiting()).toBe(0);
  });

  it("lets nothing overtake a failed chunk: neither what waits, nor what gathers, nor what comes", () => {
    const { intake, results } = setup();
    const again = ["1", "9", "1"].map((objectID, v) => ({ objectID, v }));
    for (const record of [...records.slice(0, 2), ...again]) intake.accept(record);
    const first = intake.take()!;
    intake.fail(first, "refused");
    intake.release(first);
    intake.accept({ objectID: "2", v: 3 });
    expect(results).toMatchObject([
      { status: "failed", records: records.slice(0, 2), error: "refused" },
      { status: "unsent", reason: "order", records: [again[0], again[2]] },
    ]);
    intake.flush();
    expect(intake.take()).toMatchObject({ operations: [{ item: again[1] }] });
    expect(intake.take()).toBeUndefined();
  });

  it("gives back what waits, what gathers, and the rest of an array", () => {
    const { intake, ledger } = setup();
    const all = [...records, { objectID: "4" }, { objectID: "5" }];
    for (const record of all.slice(0, 3)) intake.accept(record);
    expect(intake.drain(all)).toEqual(all);
    expect([intake.waiting(), ledger.sum.total]).toEqual([0, 5]);
  });

  it("gives an array back up to an element that cannot be read", () => {
    const { intake, ledger } = setup();
    const get = (): never => {
      throw new Error("not loaded");
    };
    const all = Object.defineProperty([...records, { objectID: "5" }], 2, { get });
    intake.accept(records[0]);
    expect(intake.drain(all)).toEqual(records.slice(0, 2));
    expect(ledger.sum.total).toBe(2);
  });

  it("knows of other records only those that it was given", () => {
    const { intake, ledger } = setup();
    intake.accept(records[0]);
    expect(intake.drain(new Set(records))).toEqual(records.slice(0, 1));
    expect(ledger.sum.total).toBe(1);
  });
});
