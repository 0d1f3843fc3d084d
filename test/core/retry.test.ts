import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RetryInfo } from "../../src/core/types.js";
import { json, rejection, type Sent, thingClient, withKey } from "./support.js";

type Replies = Parameters<typeof thingClient>[0];

const args = { thingID: "a" };
const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    json({ message: `status ${code}` }, { status: code, headers });
const reset = () => Promise.reject(new TypeError("fetch failed"));
const hang = () => new Promise<Response>(() => undefined);
const ok = () => json({ ok: true });

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A client with the default retries, what it sent, and the waits between. */
function retrying(
  replies: Replies,
  options: Parameters<typeof thingClient>[2] = {},
  settings = {},
) {
  const retries: RetryInfo[] = [];
  const onRetry = (info: RetryInfo) => retries.push(info);
  const made = thingClient(replies, settings, { maxRetries: 2, onRetry, ...options });
  return { ...made, retries };
}

/** Lets all waits of a call pass. */
async function settle(call: Promise<unknown>): Promise<unknown> {
  const settled = call.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return settled;
}

describe("what is repeated", () => {
  const transient = [408, 429, 500, 502, 503, 504];

  it.each(["getThing", "deleteThing", "tagThing", "safeThing"] as const)(
    "%s, after every failure that may pass",
    async (name) => {
      for (const reply of [...transient.map((code) => status(code)), reset]) {
        const { client, sent } = retrying([reply, reply, ok]);
        expect(await settle(client[name](args))).toEqual({ ok: true });
        expect(sent).toHaveLength(3);
      }
    },
  );

  it.each([400, 401, 403, 404, 409, 413, 501])("nothing, after a %i", async (code) => {
    const { client, sent } = retrying([status(code), ok]);
    expect(await settle(client.getThing(args))).toMatchObject({ status: code, attempts: 1 });
    expect(sent).toHaveLength(1);
  });

  it("a POST only where the server says that it did not act", async () => {
    for (const reply of [status(429), status(503, { "retry-after": "1" })]) {
      const { client, sent } = retrying([reply, ok]);
      expect(await settle(client.createThing({ body: {} }))).toEqual({ ok: true });
      expect(sent).toHaveLength(2);
    }
    const acted = [408, 500, 502, 503, 504].map((code) => status(code));
    for (const reply of [...acted, status(503, { "retry-after": "soon" }), reset]) {
      const { client, sent } = retrying([reply, ok]);
      expect(await settle(client.createThing({ body: {} }))).toBeInstanceOf(Error);
      expect(sent).toHaveLength(1);
    }
  });

  it("any POST under retryUnsafe", async () => {
    const { client, sent } = retrying([status(500), reset, ok]);
    expect(await settle(client.createThing({ body: { a: 1 } }, { retryUnsafe: true }))).toEqual({
      ok: true,
    });
    expect(sent.map(({ init }) => init.body)).toEqual(['{"a":1}', '{"a":1}', '{"a":1}']);
  });

  it("a timeout, but not of an operation that waits on the server", async () => {
    const quick = retrying([hang, ok]);
    expect(await settle(quick.client.getThing(args))).toEqual({ ok: true });
    const slow = retrying([hang, ok]);
    const call = slow.client.watchThing(args, { retryUnsafe: true });
    expect(await settle(call)).toMatchObject({ name: "TimeoutError", attempts: 1 });
  });

  it("no redirect and no unreadable answer", async () => {
    const moved = retrying([() => new Response(null, { status: 307 }), ok]);
    expect(await settle(moved.client.getThing(args))).toMatchObject({ name: "RedirectError" });
    const page = retrying([() => new Response("<html>"), ok]);
    expect(await settle(page.client.getThing(args))).toMatchObject({
      name: "UnreadableResponseError",
    });
    expect([...moved.sent, ...page.sent]).toHaveLength(2);
  });

  it("on verbs as on methods", async () => {
    const { client, sent } = retrying([status(500), ok]);
    const answer = client.GET("/things/{thingID}", { params: { path: args } });
    expect(await settle(answer)).toMatchObject({ data: { ok: true } });
    expect(sent).toHaveLength(2);
  });

  it("with everything that RequestInit carried", async () => {
    const dispatcher = {};
    const { client, sent } = retrying([status(500), ok], { dispatcher });
    await settle(client.getThing(args, { cache: "no-store" }));
    for (const { init } of sent) {
      expect(init["dispatcher"]).toBe(dispatcher);
      expect(init.cache).toBe("no-store");
    }
  });
});

describe("how often", () => {
  it.each([
    [0, 1],
    [1, 2],
    [5, 6],
  ])("maxRetries %i sends %i requests at most", async (maxRetries, requests) => {
    const { client, sent } = retrying(status(500), { maxRetries: 9 });
    expect(await settle(client.getThing(args, { maxRetries }))).toMatchObject({
      attempts: requests,
    });
    expect(sent).toHaveLength(requests);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "refuses maxRetries %d",
    async (maxRetries) => {
      const { client, sent } = retrying(ok);
      expect(await settle(client.getThing(args, { maxRetries }))).toMatchObject({
        name: "NotSentError",
        message: expect.stringContaining(
          `\`maxRetries\` must be a whole number, not ${maxRetries}`,
        ) as string,
      });
      expect(sent).toHaveLength(0);
    },
  );

  it("tells in the error what each attempt met", async () => {
    const { client } = retrying([status(503), reset, status(500)]);
    expect(await settle(client.getThing(args))).toMatchObject({
      message: "getThing failed: 500: status 500 (attempt 3, after 503, ConnectionError)",
      attempts: 3,
    });
  });

  it("tells onRetry of the client, or of the call in its place", async () => {
    const { client, retries } = retrying([status(503), ok]);
    await settle(client.getThing(args));
    expect(retries).toMatchObject([{ operation: "getThing", attempt: 1, delayMs: 500 }]);
    expect(retries[0]?.cause).toMatchObject({ name: "HttpError", status: 503 });
    const onRetry = vi.fn();
    const other = retrying([reset, ok]);
    await settle(other.client.getThing(args, { onRetry }));
    expect(onRetry).toHaveBeenCalledOnce();
    expect(other.retries).toEqual([]);
  });
});

describe("how long it waits", () => {
  it("half a second, doubled up to eight, less up to a quarter", async () => {
    const delays = async () => {
      const { client, retries } = retrying(status(500), { maxRetries: 6 });
      await settle(client.getThing(args));
      return retries.map(({ delayMs }) => delayMs);
    };
    expect(await delays()).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
    vi.mocked(Math.random).mockReturnValue(1);
    expect(await delays()).toEqual([375, 750, 1500, 3000, 6000, 6000]);
  });

  it.each([
    ["7", 7_000],
    ["0", 0],
    ["Thu, 01 Jan 2026 00:00:30 GMT", 30_000],
  ])("as Retry-After: %s asks", async (value, delayMs) => {
    vi.setSystemTime(Date.UTC(2026, 0, 1));
    const { client, retries } = retrying([status(503, { "retry-after": value }), ok]);
    expect(await settle(client.getThing(args))).toEqual({ ok: true });
    expect(retries.map((retry) => retry.delayMs)).toEqual([delayMs]);
  });

  it("no longer than maxRetryAfterMs: then the error comes at once and says what was asked", async () => {
    const { client, sent } = retrying([status(429, { "retry-after": "61" }), ok]);
    expect(await client.getThing(args).catch((error: unknown) => error)).toMatchObject({
      message: "getThing failed: 429: status 429 (retry after 61000 ms)",
    });
    expect(sent).toHaveLength(1);
    const patient = retrying([status(429, { "retry-after": "61" }), ok], {
      maxRetryAfterMs: 61_000,
    });
    expect(await settle(patient.client.getThing(args))).toEqual({ ok: true });
  });

  it("a time of its own however short maxRetryAfterMs is, which is about what servers ask for", async () => {
    for (const reply of [reset, status(503), status(429)]) {
      const { client, retries } = retrying([reply, ok], { maxRetryAfterMs: 1 });
      expect(await settle(client.getThing(args))).toEqual({ ok: true });
      expect(retries.map(({ delayMs }) => delayMs)).toEqual([500]);
    }
  });

  it("even beyond a timer's range", async () => {
    const { client } = retrying([status(429, { "retry-after": "9999999" }), ok], {
      maxRetryAfterMs: Number.POSITIVE_INFINITY,
    });
    const call = client.getThing(args);
    let done = false;
    void call.then(() => (done = true));
    await vi.advanceTimersByTimeAsync(2 ** 31);
    expect(done).toBe(false);
    await vi.runAllTimersAsync();
    expect(await call).toEqual({ ok: true });
  });

  it("not a moment longer than the caller's signal allows", async () => {
    const { client, sent } = retrying([status(500), ok]);
    const controller = new AbortController();
    const call = rejection(client.getThing(args, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(100);
    controller.abort(new Error("enough"));
    expect(await call).toMatchObject({ message: "enough" });
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("totalTimeoutMs", () => {
  it("ends waits and attempts alike, and leaves no timer", async () => {
    const waiting = retrying(status(503, { "retry-after": "30" }), { totalTimeoutMs: 10_000 });
    const call = rejection(waiting.client.getThing(args));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await call).toMatchObject({
      name: "TimeoutError",
      message: "getThing failed: timed out after 10000 ms in all (attempt 1, after 503)",
      timeoutMs: 10_000,
      attempts: 1,
    });
    const hanging = retrying(hang, { totalTimeoutMs: 60_000 });
    const second = rejection(hanging.client.getThing(args, { totalTimeoutMs: 30_000 }));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await second).toMatchObject({ name: "TimeoutError", timeoutMs: 30_000, attempts: 2 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not outlive a call that succeeds, and refuses what is no time", async () => {
    const { client, sent } = retrying(ok, { totalTimeoutMs: 10_000 });
    const { signal } = new AbortController();
    expect(await client.getThing(args, { signal })).toEqual({ ok: true });
    expect(vi.getTimerCount()).toBe(0);
    expect(await rejection(client.getThing(args, { totalTimeoutMs: 0 }))).toMatchObject({
      name: "NotSentError",
    });
    expect(sent).toHaveLength(1);
  });

  it("leaves the caller's abort its own reason", async () => {
    const { client } = retrying(hang, { totalTimeoutMs: 10_000 });
    const controller = new AbortController();
    const call = rejection(client.getThing(args, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new Error("enough"));
    expect(await call).toMatchObject({ message: "enough" });
  });
});

describe("an end of the whole call", () => {
  it("by the total limit is no attempt's failure, and announces no other", async () => {
    const { client, retries } = retrying(hang, { totalTimeoutMs: 50 });
    expect(await settle(client.getThing(args))).toMatchObject({ name: "TimeoutError" });
    expect(retries).toEqual([]);
  });

  it("by a signal whose reason is the error of another call neither", async () => {
    const failed = await settle(retrying(reset, { maxRetries: 0 }).client.getThing(args));
    const controller = new AbortController();
    const { client, retries, sent } = retrying(hang);
    const call = rejection(client.getThing(args, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(failed);
    expect(await call).toBe(failed);
    await vi.runAllTimersAsync();
    expect(retries).toEqual([]);
    expect(sent).toHaveLength(1);
  });
});

describe.each([
  ["breaks", (body: ReadableStreamDefaultController) => body.error(new TypeError("terminated"))],
  ["never ends", () => undefined],
])("an answer that refuses, whose body %s", (_, start) => {
  const unfit =
    (code: number, headers: Record<string, string> = {}) =>
    ({ init }: Sent) =>
      new Response(
        new ReadableStream({
          start(body) {
            start(body);
            init.signal?.addEventListener("abort", () => body.error(init.signal?.reason));
          },
        }),
        { status: code, headers },
      );
  const timeoutMs = 500;

  it("refuses all the same, and is repeated by the same rules", async () => {
    const pause = vi.fn();
    const rateLimit = { acquire: () => Promise.resolve(), pause };
    const replies = [unfit(429, { "retry-after": "3" }), ok];
    for (const name of ["createThing", "watchThing"] as const) {
      const { client, retries } = retrying(replies, { rateLimit, timeoutMs });
      expect(await settle(client[name]({ ...args, body: {} }))).toEqual({ ok: true });
      expect(retries).toMatchObject([
        { delayMs: 3000, cause: { status: 429, outcome: "refused" } },
      ]);
      expect(pause).toHaveBeenCalledExactlyOnceWith("default", 3000);
      pause.mockClear();
    }
  });

  it("has no body in its error, and never that of an earlier attempt", async () => {
    const { client } = retrying([status(503), unfit(404)], { timeoutMs });
    expect(await settle(client.getThing(args))).toMatchObject({
      message: "getThing failed: 404: no message (attempt 2, after 503)",
      body: undefined,
    });
  });

  // `fetch` makes answers that nobody else can: these are what it says of such servers.
  it.each([
    ["a status that none should have", { status: 999 }, { status: 599, outcome: "unknown" }],
    ["a reason phrase that is no Latin-1", { statusText: "Non trouv\ufffd" }, { status: 404 }],
  ])("refuses with %s too", async (_, said, told) => {
    const odd = (sent: Sent) =>
      Object.entries(said).reduce(
        (response, [name, value]) => Object.defineProperty(response, name, { value }),
        unfit(404)(sent),
      );
    for (const middleware of [[], [{ onResponse: () => undefined }]]) {
      const { client } = retrying([odd], { timeoutMs });
      client.use(...middleware);
      expect(await settle(client.getThing(args))).toMatchObject({ name: "HttpError", ...told });
      expect(await settle(client.GET("/things"))).toMatchObject({
        error: undefined,
        response: { ok: false, status: told.status },
      });
    }
  });

  it("can be looked at by middleware", async () => {
    const { client } = retrying([unfit(503, { "retry-after": "90" })], { timeoutMs });
    const seen: unknown[] = [];
    client.use({
      async onResponse({ response }) {
        seen.push(response.status, response.headers.get("retry-after"), await response.text());
      },
    });
    expect(await settle(client.getThing(args))).toMatchObject({
      name: "HttpError",
      status: 503,
      retryAfterMs: 90_000,
    });
    expect(seen).toEqual([503, "90", ""]);
  });
});

it("the limit of a whole call counts, not an answer whose body was to come yet", async () => {
  const unfinished = () => new Response(new ReadableStream(), { status: 429 });
  const { client, sent } = retrying([unfinished], { totalTimeoutMs: 50 });
  expect(await settle(client.getThing(args))).toMatchObject({
    name: "TimeoutError",
    message: "getThing failed: timed out after 50 ms in all",
  });
  expect(sent).toHaveLength(1);
});

describe("an attempt that is over", () => {
  it("gives nothing to a later one, where fetch hears no abort", async () => {
    const late: ((response: Response) => void)[] = [];
    const deaf = () => new Promise<Response>((resolve) => late.push(resolve));
    const { client } = retrying([deaf, deaf], { timeoutMs: 100 });
    const call = client.getThing(args);
    await vi.advanceTimersByTimeAsync(650);
    expect(late).toHaveLength(2);
    late[1]?.(json({ from: "the second" }));
    late[0]?.(json({ from: "the first" }, { status: 500 }));
    expect(await call).toEqual({ from: "the second" });
  });
});

describe("a 404 to a repeated DELETE", () => {
  it("is the trace of an attempt that got no answer", async () => {
    const { client } = retrying([reset, status(404)]);
    expect(await settle(client.deleteThing(args))).toEqual({});
  });

  it("is an error after attempts that never left", async () => {
    const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const { client } = retrying([() => Promise.reject(cause), status(404)]);
    expect(await settle(client.deleteThing(args))).toMatchObject({ status: 404 });
  });

  it("is an error after attempts that got one, and at once", async () => {
    const answered = retrying([status(500), status(404)]);
    expect(await settle(answered.client.deleteThing(args))).toMatchObject({ status: 404 });
    const first = retrying([status(404)]);
    expect(await settle(first.client.deleteThing(args))).toMatchObject({ status: 404 });
  });
});

describe("the outcome after several attempts", () => {
  const outcomeOf = async (replies: Replies, name: "deleteThing" | "getThing" = "deleteThing") =>
    ((await settle(retrying(replies).client[name](args))) as { outcome: string }).outcome;

  it("is unknown where an earlier one may have changed something", async () => {
    expect(await outcomeOf([status(502), status(404)])).toBe("unknown");
    expect(await outcomeOf([reset, status(403)])).toBe("unknown");
  });

  it("is the last one's where the earlier ones did not act, and for reads", async () => {
    expect(await outcomeOf([status(429), status(404)])).toBe("refused");
    expect(await outcomeOf([status(503, { "retry-after": "1" }), status(403)])).toBe("refused");
    expect(await outcomeOf([status(502), status(404)], "getThing")).toBe("refused");
  });
});

describe("a rate limit", () => {
  it("is asked before each attempt, and told of a 429", async () => {
    const asked: string[] = [];
    const rateLimit = {
      acquire: async (group: string) => void asked.push(group),
      pause: vi.fn(),
    };
    const { client } = retrying([status(429, { "retry-after": "2" }), ok], { rateLimit });
    expect(await settle(client.getThing(args))).toEqual({ ok: true });
    expect(asked).toEqual(["default", "default"]);
    expect(rateLimit.pause).toHaveBeenCalledExactlyOnceWith("default", 2_000);
  });

  it("whose wait ends with an error ends the call before it is sent", async () => {
    const rateLimit = { acquire: () => Promise.reject(new Error("enough")) };
    const { client, sent } = retrying(ok, { rateLimit });
    expect(await settle(client.getThing(args))).toBeInstanceOf(Error);
    expect(sent).toHaveLength(0);
  });

  it("hears of an abort, and of the end of all time, while it waits", async () => {
    const acquire = vi.fn(
      (_: string, signal?: AbortSignal | null) =>
        new Promise<void>((_resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason as Error));
        }),
    );
    const { client, sent } = retrying(ok, { rateLimit: { acquire } });
    const controller = new AbortController();
    const reason = new Error("enough");
    const aborted = rejection(client.getThing(args, { signal: controller.signal }));
    const late = rejection(client.getThing(args, { totalTimeoutMs: 1_000 }));
    controller.abort(reason);
    expect(await aborted).toBe(reason);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await late).toMatchObject({ name: "TimeoutError", outcome: "not-sent" });
    expect(acquire.mock.calls.map(([, signal]) => signal?.aborted)).toEqual([true, true]);
    expect(sent).toHaveLength(0);
  });

  it("that hears no abort keeps no call, and lets none through afterwards", async () => {
    let letThrough = () => {};
    const acquire = () => new Promise<void>((resolve) => (letThrough = resolve));
    const { client, sent } = retrying(ok, { rateLimit: { acquire } });
    const controller = new AbortController();
    const reason = new Error("enough");
    const aborted = rejection(client.getThing(args, { signal: controller.signal }));
    controller.abort(reason);
    expect(await aborted).toBe(reason);
    letThrough();
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(0);
  });
});

describe("credentials", () => {
  const unauthorized = status(401);
  const keysFrom = (keys: string[]) => withKey(async () => keys.shift() ?? "last-key-1");

  it("that rotate are asked for once more after a 401, without a wait", async () => {
    const authenticate = keysFrom(["expired-key", "fresh-key-1"]);
    const { client, sent } = retrying([unauthorized, ok], {}, { authenticate, rotates: true });
    expect(await client.createThing({ body: { a: 1 } })).toEqual({ ok: true });
    expect(sent.map(({ headers, init }) => [headers.get("x-key"), init.body])).toEqual([
      ["expired-key", '{"a":1}'],
      ["fresh-key-1", '{"a":1}'],
    ]);
  });

  it("are not asked for a third time, and a fixed key is not tried again", async () => {
    const rotating = retrying(unauthorized, {}, { rotates: true });
    expect(await settle(rotating.client.getThing(args))).toMatchObject({
      status: 401,
      attempts: 2,
    });
    const fixed = retrying(unauthorized);
    expect(await settle(fixed.client.getThing(args))).toMatchObject({ status: 401, attempts: 1 });
  });

  it("count as met, but not for the waits, where they were out of date", async () => {
    const { client, retries } = retrying([unauthorized, status(503)], {}, { rotates: true });
    expect(await settle(client.getThing(args))).toMatchObject({
      message: "getThing failed: 503: status 503 (attempt 4, after 401, 503, 503)",
    });
    expect(retries.map(({ delayMs }) => delayMs)).toEqual([500, 1000]);
  });

  it("are all taken out of the error", async () => {
    const echo = () => json({ message: "first-secret second-secret" }, { status: 401 });
    const authenticate = keysFrom(["first-secret", "second-secret"]);
    const { client } = retrying(echo, {}, { authenticate, rotates: true });
    expect(await settle(client.getThing(args))).toMatchObject({
      body: { message: "[redacted] [redacted]" },
    });
  });
});
