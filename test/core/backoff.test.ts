import { afterEach, expect, it, vi } from "vitest";
import { backoffMs } from "../../src/core/backoff.js";

afterEach(() => void vi.restoreAllMocks());

it("doubles from half a second to eight, less up to a quarter", () => {
  const random = vi.spyOn(Math, "random").mockReturnValue(0);
  expect([0, 1, 2, 3, 4, 5, 50].map(backoffMs)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  random.mockReturnValue(1);
  expect([0, 4].map(backoffMs)).toEqual([375, 6000]);
});
