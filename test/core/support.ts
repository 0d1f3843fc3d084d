import type { ClientOptions } from "../../src/core/client-options.js";
import { createClient, type ClientSettings } from "../../src/core/client.js";
import { addVerbs } from "../../src/core/verbs.js";
import type { VerbClient } from "../../src/core/client-types.js";
import type { Exchange, Target } from "../../src/core/exchange.js";
import type { CallOptions, Operation, OperationTable } from "../../src/core/types.js";

/** A small API of its own, so that the core is tested without knowing any API by name. */
export const operations = {
  getThing: { method: "GET", path: "/things/{thingID}" },
  listThings: {
    method: "GET",
    path: "/things",
    pagination: { items: "things", id: "thingID", window: "window" },
  },
  createThing: { method: "POST", path: "/things" },
  deleteThing: { method: "DELETE", path: "/things/{thingID}" },
  tagThing: { method: "PUT", path: "/things/{thingID}/tag", in: { "If-Match": "header" } },
  watchThing: { method: "POST", path: "/things/{thingID}/watch", timeoutMs: 180_000 },
  safeThing: { path: "/things/search", method: "POST", safe: true },
  oldThing: { method: "GET", path: "/old/{thingID}", deprecated: "getThing" },
  odd: { method: "POST", path: "/odd/{id}", grouped: true },
} as const satisfies OperationTable;

const defaults = { acl: ["read"], timeoutMs: 25_000, group: "default" } as const;

/** What a call needs and no test of parts looks at. */
const beforeCalls = {
  ...defaults,
  baseUrl: "https://api.example.test",
  authenticate: async () => undefined,
  rotates: false,
  hint: () => "",
  maxRetries: 2,
  maxRetryAfterMs: 60_000,
  parseAs: "json",
  params: {},
  attempts: 0,
} as const;

/** What the core makes of each table entry. */
export const targets = Object.fromEntries(
  Object.entries<Operation>(operations).map(([operation, entry]) => [
    operation,
    {
      ...beforeCalls,
      ...entry,
      slow: !!entry.timeoutMs,
      operation,
      route: `${entry.method} ${entry.path}`,
      url: beforeCalls.baseUrl + entry.path,
    },
  ]),
) as unknown as Record<keyof typeof operations, Target>;

/** A call of `getThing` that has not sent anything yet. */
export const exchangeOf = (given: Partial<Exchange> = {}): Exchange => ({
  ...targets.getThing,
  url: "https://api.example.test/things/a",
  timeoutMs: 1000,
  met: [],
  secrets: [],
  ...given,
});

interface Answered {
  data?: unknown;
  error?: unknown;
  response: Response;
}
type Method = (args?: object, options?: CallOptions) => Promise<unknown>;
type LooseVerb = (path: string, init?: object) => Promise<Answered>;

export type ThingClient = Record<keyof typeof operations, Method> &
  Record<"GET" | "POST" | "PUT" | "DELETE" | "HEAD", LooseVerb> &
  Pick<VerbClient<object>, "use" | "eject" | "custom"> & {
    request: (method: string, path: string, init?: object) => Promise<Answered>;
  };

export interface Sent {
  url: string;
  init: RequestInit & Record<string, unknown>;
  headers: Headers;
}

type Reply = Response | ((sent: Sent) => Response | Promise<Response>);

/** A client whose `fetch` answers with `replies` in turn (the last one again and again), and what it sent. */
export function thingClient(
  replies: Reply | Reply[] = () => json({}),
  settings: Partial<ClientSettings> = {},
  options: ClientOptions = {},
): { client: ThingClient; sent: Sent[] } {
  const sent: Sent[] = [];
  const queue = Array.isArray(replies) ? [...replies] : [replies];
  const client = createClient<ThingClient>(
    {
      operations,
      defaults,
      baseUrl: "https://api.example.test",
      authenticate: withKey(async () => "secret-key-1"),
      rotates: false,
      hint: () => "",
      ...settings,
    },
    {
      onDeprecation: "silent",
      // One attempt, so that a test of it sees what it meets; retries have tests of their own.
      maxRetries: 0,
      ...options,
      fetch: async (url, init) => {
        const one = { url, init: init as Sent["init"], headers: new Headers(init.headers) };
        sent.push(one);
        const reply = queue.length > 1 ? queue.shift() : queue[0];
        return typeof reply === "function" ? reply(one) : (reply?.clone() as Response);
      },
    },
    addVerbs,
  );
  return { client, sent };
}

/** Sends what `ask` answers as the header `x-key`. */
export function withKey(ask: () => Promise<string>): ClientSettings["authenticate"] {
  return async (headers) => {
    const key = await ask();
    headers.set("x-key", key);
    return key;
  };
}

export function json(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), {
    headers: { "content-type": "application/json" },
    ...init,
  });
}

/** What a rejected promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`expected a rejection, got ${JSON.stringify(value)}`);
    },
    (reason: unknown) => reason,
  );
}
