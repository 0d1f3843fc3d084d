import { createIngestionClient, rateLimits } from "ingestion-fetch";
import { createClient } from "redis";
import { createRedisRateLimit } from "./rate-limit.js";
import { takeTurn } from "./take-turn.js";

const {
  REDIS_URL = "redis://127.0.0.1:6379",
  BASE_URL = "http://127.0.0.1:8787",
  CALLS = "100",
  REQUESTS = String(rateLimits.default.requests),
  PER_MS = String(rateLimits.default.perMs),
} = process.env;

const redis = createClient({ url: REDIS_URL, scripts: { takeTurn } });
redis.on("error", (error: Error) => console.error(`Redis: ${error.message}`));
await redis.connect();

const client = createIngestionClient({
  appId: "APP_ID",
  apiKey: "API_KEY",
  baseUrl: BASE_URL,
  headers: { "x-process": String(process.pid) }, // for the emulator's log
  rateLimit: createRedisRateLimit({
    redis,
    groups: { ...rateLimits, default: { requests: Number(REQUESTS), perMs: Number(PER_MS) } },
  }),
});
// Of another group: by now there is a connection, and whatever else a first call has to make.
await client.listRuns();

const calls = Array.from({ length: Number(CALLS) }, () => client.listTasks());
await Promise.all(calls);
console.log(`${process.pid} has made ${calls.length} calls.`);
await redis.close();
