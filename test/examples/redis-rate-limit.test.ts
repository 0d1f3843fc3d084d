import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { getEventListeners, once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createClient } from "redis";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createRedisRateLimit } from "../../examples/redis-rate-limit/rate-limit.js";
import { takeTurn, type Turn } from "../../examples/redis-rate-limit/take-turn.js";
import { createEmulator, serve } from "../../src/emulator/index.js";

const absent = spawnSync("redis-server", ["--version"]).status !== 0;
if (absent) {
  process.stderr.write(
    "Skipping the tests of examples/redis-rate-limit: no redis-server on PATH (apt-get install redis-server)\n",
  );
}

const connect = async (url: string) => createClient({ url, scripts: { takeTurn } }).connect();
const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail("not rejected"),
    (reason: unknown) => reason,
  );

describe.skipIf(absent)("a rate limit in Redis", () => {
  let directory: string;
  let server: ChildProcess;
  let url: string;
  const clients: Awaited<ReturnType<typeof connect>>[] = [];

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), "redis-"));
    const socket = join(directory, "socket");
    url = `unix://${socket}`;
    const settings = ["--port", "0", "--unixsocket", socket, "--dir", directory];
    server = spawn("redis-server", [...settings, "--save", "", "--appendonly", "no"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    for await (const text of server.stdout!) if (/ready to accept/i.test(String(text))) break;
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.destroy();
  });
  afterAll(async () => {
    if (server.exitCode === null) {
      server.kill("SIGKILL");
      await once(server, "close");
    }
    rmSync(directory, { recursive: true, force: true });
  });

  let count = 0;
  const freshPrefix = () => `test-${count++}`;

  /** A limiter with a connection of its own, and the turns that it was granted, by the clock of Redis. */
  const limiter = async (prefix: string, rule = { requests: 20, perMs: 200 }) => {
    const redis = await connect(url);
    clients.push(redis);
    const granted: number[] = [];
    const noted = async (asked: Promise<Turn>) => {
      const turn = await asked;
      if (turn.granted) granted.push(turn.atUs);
      return turn;
    };
    const rateLimit = createRedisRateLimit({
      redis: { takeTurn: (ask) => noted(redis.takeTurn(ask)) },
      groups: { default: rule },
      prefix,
    });
    return { redis, granted, ...rateLimit, pause: rateLimit.pause! };
  };

  it("lets several through in order, and never more than the rule in any span of its length", async () => {
    const prefix = freshPrefix();
    const limiters = await Promise.all([limiter(prefix), limiter(prefix), limiter(prefix)]);
    const orders = limiters.map(async ({ acquire }) => {
      const order: number[] = [];
      const turns = Array.from({ length: 30 }, (_, n) =>
        acquire("default").then(() => order.push(n)),
      );
      await Promise.all(turns);
      return order;
    });
    for (const order of await Promise.all(orders)) {
      expect(order).toEqual(Array.from({ length: 30 }, (_, n) => n));
    }
    const times = limiters.flatMap(({ granted }) => granted).sort((a, b) => a - b);
    expect(times).toHaveLength(90);
    for (const [index, time] of times.slice(20).entries()) {
      expect(time - times[index]!).toBeGreaterThanOrEqual(200_000);
    }
  });

  it("keeps groups and prefixes apart, and limits no group without a rule", async () => {
    const { acquire } = await limiter(freshPrefix(), { requests: 1, perMs: 3_600_000 });
    const other = await limiter(freshPrefix(), { requests: 1, perMs: 3_600_000 });
    await acquire("default");
    await other.acquire("default");
    for (let n = 0; n < 5; n++) await acquire("unheard-of");
  });

  it("pauses a group for all", async () => {
    const prefix = freshPrefix();
    const [one, other] = [await limiter(prefix), await limiter(prefix)];
    const [seconds, us] = await one.redis.sendCommand<[string, string]>(["TIME"]);
    one.pause("default", 300);
    one.pause("default", 10);
    await one.acquire("default");
    await other.acquire("default");
    const end = Number(seconds) * 1e6 + Number(us) + 300_000;
    expect(one.granted[0]).toBeGreaterThanOrEqual(end);
    expect(other.granted[0]).toBeGreaterThanOrEqual(end);
  });

  it("takes no turn for a pause of no time", async () => {
    const { granted, acquire, pause } = await limiter(freshPrefix());
    pause("default", 0);
    await acquire("default");
    expect(granted).toHaveLength(1);
  });

  it("leaves nothing in Redis for longer than it counts", async () => {
    const prefix = freshPrefix();
    const { redis, acquire, pause } = await limiter(prefix, { requests: 3, perMs: 60_000 });
    for (let n = 0; n < 3; n++) await acquire("default");
    pause("default", 90_000);
    const lifetimes = [await redis.pTTL(`{${prefix}:default}:went`)];
    lifetimes.push(await redis.pTTL(`{${prefix}:default}:paused`));
    expect(await redis.keys(`*${prefix}*`)).toHaveLength(2);
    expect(lifetimes.every((ms, n) => ms > 0 && ms <= [60_000, 90_000][n]!)).toBe(true);
  });

  it("ends a wait with the signal's reason, and leaves no listener", async () => {
    const { acquire, pause } = await limiter(freshPrefix());
    const warned = vi.fn();
    process.on("warning", warned);
    pause("default", 3_600_000);
    const controller = new AbortController();
    const { signal } = controller;
    const waits = Array.from({ length: 20 }, () => rejection(acquire("default", signal)));
    const reason = new Error("enough");
    controller.abort(reason);
    for (const wait of waits) expect(await wait).toBe(reason);
    expect(await rejection(acquire("default", signal))).toBe(reason);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", warned);
    expect(warned).not.toHaveBeenCalled();
  });

  it("waits out a pause that is longer than a timer can be", async () => {
    const { redis, acquire, pause } = await limiter(freshPrefix());
    const warned = vi.fn();
    process.on("warning", warned);
    // From now on Redis knows the script, and answers at the first time of asking.
    await acquire("other");
    pause("default", 2 ** 32);
    const controller = new AbortController();
    const wait = rejection(acquire("default", controller.signal));
    // What was asked before is answered before, and waited for by then.
    await redis.ping();
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort(new Error("enough"));
    expect(await wait).toMatchObject({ message: "enough" });
    process.off("warning", warned);
    expect(warned).not.toHaveBeenCalled();
  });

  it("goes on for the others where one has left", async () => {
    const prefix = freshPrefix();
    const { acquire, pause } = await limiter(prefix);
    const { signal } = new AbortController();
    pause("default", 100);
    const controller = new AbortController();
    const left = rejection(acquire("default", controller.signal));
    const stays = acquire("default", signal);
    controller.abort();
    await left;
    await stays;
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("fails where Redis does", async () => {
    const { redis, acquire, pause } = await limiter(freshPrefix());
    redis.destroy();
    clients.splice(0);
    pause("default", 100);
    expect(await rejection(acquire("default"))).toBeInstanceOf(Error);
  });

  it(
    "keeps three processes at once within what the server allows",
    { timeout: 60_000 },
    async () => {
      const emulator = createEmulator({
        hostility: { rateLimits: { default: { requests: 20, perMs: 500 } } },
        logSize: Infinity,
      });
      // The first call of each is answered when all have come, so that none is done before another begins.
      let waiting = 3;
      let start!: () => void;
      const started = new Promise<void>((resolve) => (start = resolve));
      const { url: baseUrl, close } = await serve(async (input, init) => {
        if (new URL(input).pathname === "/1/runs") {
          if (--waiting === 0) start();
          await started;
        }
        return emulator(input, init);
      });
      const root = fileURLToPath(new URL("../..", import.meta.url));
      const children = Array.from({ length: 3 }, () =>
        spawn(process.execPath, ["--import", "tsx", "examples/redis-rate-limit/program.ts"], {
          cwd: root,
          env: {
            ...process.env,
            REDIS_URL: url,
            BASE_URL: baseUrl,
            CALLS: "20",
            // Longer than the server's, since requests may be held up on their way on a busy machine.
            REQUESTS: "20",
            PER_MS: "1000",
          },
          stdio: ["ignore", "pipe", "inherit"],
        }),
      );
      try {
        const ends = await Promise.all(
          children.map(async (child) => {
            const texts: string[] = [];
            child.stdout.setEncoding("utf8").on("data", (text: string) => texts.push(text));
            const [code] = (await once(child, "close")) as [number | null];
            return [code, texts.join("")];
          }),
        );
        expect(ends).toEqual(children.map(({ pid }) => [0, `${pid} has made 20 calls.\n`]));
        const asked = emulator.requests.filter(({ operationId }) => operationId === "listTasks");
        expect(asked.map(({ status }) => status)).toEqual(Array.from({ length: 60 }, () => 200));
        expect(new Set(asked.map(({ headers }) => headers["x-process"])).size).toBe(3);
        // The judge is awake: without the limiter it takes one request too many to be refused.
        const headers = { "x-algolia-application-id": "APP", "x-algolia-api-key": "KEY" };
        const ask = () => fetch(`${baseUrl}/2/tasks`, { headers });
        const statuses = (await Promise.all(Array.from({ length: 60 }, ask))).map((r) => r.status);
        expect(statuses).toContain(429);
      } finally {
        for (const child of children) child.kill("SIGKILL");
        await close();
      }
    },
  );
});
