import { expect, it } from "vitest";
import type { VerbArguments } from "../../src/core/call.js";
import { sortOptions } from "../../src/core/options.js";
import type { RequestExtras } from "../../src/core/types.js";

const value = "set" as never;
/** All of them: leaving one out is a type error. */
const ofCall: Required<Omit<VerbArguments, keyof RequestExtras>> = {
  params: value,
  body: value,
  headers: value,
  middleware: value,
  parseAs: value,
  signal: value,
  onResponse: value,
  onRetry: value,
  maxRetries: value,
  maxRetryAfterMs: value,
  timeoutMs: value,
  totalTimeoutMs: value,
  retryUnsafe: value,
  pathSerializer: value,
  querySerializer: value,
  bodySerializer: value,
};
const ofFetch: Required<RequestExtras> = {
  cache: value,
  credentials: value,
  integrity: value,
  keepalive: value,
  mode: value,
  priority: value,
  referrer: value,
  referrerPolicy: value,
  cf: value,
  dispatcher: value,
  next: value,
};

it("tells the options of a call from those of fetch, known or not", () => {
  const ours = {};
  const extras = {};
  sortOptions({ ...ofFetch, ...ofCall, duplex: "half" }, ours, extras);
  expect(ours).toEqual(ofCall);
  expect(extras).toEqual({ ...ofFetch, duplex: "half" });
});

it("leaves out what is undefined, so that a default stays, and takes null", () => {
  const ours = { timeoutMs: 5, signal: undefined };
  const extras = { cache: "no-store" };
  sortOptions({ timeoutMs: undefined, signal: null, cache: undefined }, ours, extras);
  expect(ours).toEqual({ timeoutMs: 5, signal: null });
  expect(extras).toEqual({ cache: "no-store" });
});
