import { expect, it } from "vitest";
import { limits } from "../../generated/ingestion/operations.js";
import { createLedger } from "../../src/push/ledger.js";
import { readOperation } from "../../src/push/operation.js";
import type { PushResult } from "../../src/push/types.js";

const target = { indexName: "i", action: "addObject", maxBytes: 1_000 } as const;
const operation = (n: number) => readOperation({ objectID: `${n}` }, n, target);

it("tells of what is held back when it fills a chunk, and of the rest at the end", () => {
  const results: PushResult[] = [];
  const ledger = createLedger(2, (result) => void results.push(result));
  for (const n of [1, 2, 3]) ledger.heldBack([operation(n)]);
  expect(results).toMatchObject([{ status: "unsent", count: 2, reason: "order" }]);
  ledger.close([{ objectID: "4" }]);
  expect(results.slice(1)).toEqual([
    { status: "unsent", count: 1, reason: "order", records: [{ objectID: "3" }] },
    { status: "unsent", count: 1, reason: "stopped", records: [{ objectID: "4" }] },
  ]);
  expect(ledger.sum.unsent).toBe(4);
});

it("tells of what is held back when it fills a request's bytes, too", () => {
  const results: PushResult[] = [];
  const ledger = createLedger(1_000, (result) => void results.push(result));
  const bytes = limits.pushBytes / 2;
  for (const n of [1, 2, 3]) ledger.heldBack([{ ...operation(n), bytes }]);
  ledger.heldBack([{ ...operation(4), bytes: bytes - 1 }]);
  expect(results).toMatchObject([{ status: "unsent", count: 2, reason: "order" }]);
  ledger.close([]);
  expect(results.slice(1)).toMatchObject([{ status: "unsent", count: 2, reason: "order" }]);
});

it("tells of what the push didn't come to in parts no larger than a chunk", () => {
  const results: PushResult[] = [];
  const ledger = createLedger(2, (result) => void results.push(result));
  const rest = ["1", "2", "3", "4", "5"].map((objectID) => ({ objectID }));
  ledger.close(rest);
  const part = (...records: object[]) => ({
    status: "unsent",
    count: records.length,
    records,
    reason: "stopped",
  });
  expect(results).toEqual([part(...rest.slice(0, 2)), part(...rest.slice(2, 4)), part(rest[4]!)]);
  expect(ledger.sum.unsent).toBe(5);
});

it("tells at once of what is not to be sent", () => {
  const results: PushResult[] = [];
  const ledger = createLedger(2, (result) => void results.push(result));
  ledger.unsent([{ objectID: "1" }], "stopped");
  ledger.unsent([], "stopped");
  const records = [{ objectID: "1" }];
  expect(results).toEqual([{ status: "unsent", count: 1, reason: "stopped", records }]);
  expect(ledger.sum.unsent).toBe(1);
});

it("counts", () => {
  const ledger = createLedger(2, () => undefined);
  expect([ledger.read(), ledger.read(), ledger.read()]).toEqual([0, 1, 2]);
  const { indexName, action } = target;
  const handle = undefined;
  ledger.sent({ status: "sent", count: 2, bytes: 9, indexName, action, runID: "r", handle });
  ledger.failed([{ objectID: "3" }], new Error("no"));
  ledger.close([]);
  expect(ledger.sum).toEqual({ sent: 2, failed: 1, unsent: 0, total: 3, chunks: 1, bytes: 9 });
});
