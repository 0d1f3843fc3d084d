import { getEventListeners } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { endWith, linkSignal } from "../../src/core/link-signal.browser.js";
import { testEndWith } from "./end-with.js";

it("calls when the signal aborts, until it is let go", () => {
  const controller = new AbortController();
  const [kept, gone] = [vi.fn(), vi.fn()];
  const unlink = linkSignal(controller.signal, kept);
  linkSignal(controller.signal, gone)();
  controller.abort();
  expect(kept).toHaveBeenCalledOnce();
  expect(gone).not.toHaveBeenCalled();
  unlink();
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
});

describe("endWith", () => {
  testEndWith(endWith);
});
