// @ts-check
/*
 * One client, one transport, one process: prints the CPU time of a call in microseconds, and in the
 * end the milliseconds since its last answer. Run by client.mjs; `node bench/client-variant.mjs
 * <variant> stub|<url> <calls>` runs it by hand, `--list` names the variants.
 */
import { chosenVariant } from "./variants.mjs";

const [variant = "", transport = "stub", count = "20000"] = process.argv.slice(2);
const stub = transport === "stub";
const baseUrl = stub ? "https://stub.invalid" : transport;
const body = JSON.stringify({ taskID: "a", sourceID: "b", destinationID: "c", enabled: true });
const answer = async () =>
  new Response(body, { headers: { "content-type": "application/json; charset=utf-8" } });

/** The vendor's fetch build gets a stub for `fetch`; its others bring a requester, which one replaces. */
const official = async (/** @type {string} */ build) => {
  const { ingestionClient } = await import(`@algolia/ingestion/dist/builds/${build}.js`);
  const { hostname, port, protocol } = new URL(baseUrl);
  const hosts = [
    {
      url: `${hostname}${port && `:${port}`}`,
      accept: "readWrite",
      protocol: protocol.slice(0, -1),
    },
  ];
  const requester = { send: async () => ({ status: 200, content: body, isTimedOut: false }) };
  const client = ingestionClient("app", "key-of-the-app", "eu", {
    hosts,
    ...(stub && build !== "fetch" && { requester }),
  });
  if (stub) globalThis.fetch = answer;
  return () => client.getTask({ taskID: "a" });
};

/** @type {Record<string, () => Promise<() => Promise<unknown>>>} */
const variants = {
  "ingestion-fetch": async () => {
    const { createIngestionClient } = await import("ingestion-fetch");
    const options = { appId: "app", apiKey: "key-of-the-app", baseUrl };
    const client = createIngestionClient(stub ? { ...options, fetch: answer } : options);
    return () => client.getTask({ taskID: "a" });
  },
  "ingestion-fetch/node": async () => {
    const { createIngestionClient } = await import("ingestion-fetch/node");
    const options = { appId: "app", apiKey: "key-of-the-app", baseUrl };
    const client = createIngestionClient(stub ? { ...options, fetch: answer } : options);
    return () => client.getTask({ taskID: "a" });
  },
  "openapi-fetch": async () => {
    const { default: createClient } = await import("openapi-fetch");
    const headers = { "x-algolia-application-id": "app", "x-algolia-api-key": "key-of-the-app" };
    const client = createClient({ baseUrl, headers, ...(stub && { fetch: answer }) });
    const init = /** @type {never} */ ({ params: { path: { taskID: "a" } } });
    const path = /** @type {never} */ ("/2/tasks/{taskID}");
    return () => client.GET(path, init);
  },
  "@algolia/ingestion, node build": () => official("node"),
  "@algolia/ingestion, worker build": () => official("worker"),
  "@algolia/ingestion, fetch build": () => official("fetch"),
};

const call = await chosenVariant(variants, variant)();
const calls = Number(count);
for (let n = 0; n < Math.floor(calls / 4); n++) await call();
const before = process.cpuUsage();
for (let n = 0; n < calls; n++) await call();
const { user, system } = process.cpuUsage(before);
console.log(((user + system) / calls).toFixed(2));
const ended = performance.timeOrigin + performance.now();
process.on("exit", () => {
  console.log((performance.timeOrigin + performance.now() - ended).toFixed(0));
});
