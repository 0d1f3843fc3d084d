import { expect, test } from "vitest";
import { createLookupMemo, type LookupMemo } from "../../scripts/pipeline/lookup-memo.js";

/** Adds up what two references point at, and counts how often it had to. */
const createSum = (): ((values: Record<string, unknown>, input?: string) => unknown) => {
  const memo: LookupMemo = createLookupMemo();
  let made = 0;
  return (values, input = "") => {
    const { read, keep } = memo((reference) => values[reference]);
    const sum = keep("sum", input, () => {
      made++;
      return `${JSON.stringify(read("a"))}+${JSON.stringify(read("b"))}`;
    });
    return [sum, made];
  };
};

test("is made again when the input or anything that was read is another", () => {
  const sum = createSum();
  expect(sum({ a: 1, b: { c: 2 } })).toEqual(['1+{"c":2}', 1]);
  expect(sum({ a: 1, b: { c: 2 }, other: 3 })).toEqual(['1+{"c":2}', 1]);
  expect(sum({ a: 1, b: { c: 3 } })).toEqual(['1+{"c":3}', 2]);
  expect(sum({ a: 1, b: { c: 3 } }, "input")).toEqual(['1+{"c":3}', 3]);
  expect(sum({ a: 1 }, "input")).toEqual(["1+undefined", 4]);
});

test("names are apart, and a failure isn't kept", () => {
  const { keep } = createLookupMemo()(() => undefined);
  expect(keep("a", "", () => 1)).toBe(1);
  expect(keep("b", "", () => 2)).toBe(2);
  const fail = (): never => {
    throw new Error("no");
  };
  expect(() => keep("c", "", fail)).toThrow("no");
  expect(keep("c", "", () => 3)).toBe(3);
});

test("what is read outside belongs to nobody", () => {
  const memo = createLookupMemo();
  const first = memo(() => 1);
  first.keep("a", "", () => 1);
  first.read("x");
  expect(memo(() => 2).keep("a", "", () => 2)).toBe(1);
});
