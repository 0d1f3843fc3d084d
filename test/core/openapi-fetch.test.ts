import createFetchClient, { createQuerySerializer, type Middleware } from "openapi-fetch";
import { describe, expect, it } from "vitest";
import { rejection, thingClient } from "./support.js";

/*
 * The verbs promise openapi-fetch's interface. Its own client is the judge: the same call through
 * both must send the same request, run the same middleware and come to the same result.
 */

interface Outcome {
  data?: unknown;
  error?: unknown;
}
type Verb = (path: string, init?: object) => Promise<Outcome & { response: Response }>;
/** `Middleware` asks for at least one of them. */
type Hooks = { [name in "onRequest" | "onResponse" | "onError"]: NonNullable<Middleware[name]> };
type Seen = { method: string; url: string; headers: object; body: string };

const baseUrl = "https://api.example.test";
const key = "x-key";
const verbs = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"] as const;

/** Both clients before the same answer. */
function pair(answer: () => Response = () => new Response("{}"), headers: object = {}) {
  const sent: { ours: Seen[]; theirs: Seen[] } = { ours: [], theirs: [] };
  const see = async (request: Request): Promise<Seen> => {
    const { [key]: _, ...rest } = Object.fromEntries(request.headers);
    return {
      method: request.method,
      url: request.url,
      headers: rest,
      body: (await request.text()).replace(/-+formdata-undici-\w+/g, "boundary"),
    };
  };
  const { client } = thingClient(
    async ({ url, init }) => {
      const { signal: _, ...rest } = init;
      sent.ours.push(await see(new Request(url, rest)));
      return answer();
    },
    {},
    { headers: headers as HeadersInit },
  );
  const theirs = createFetchClient({
    baseUrl,
    headers: headers as HeadersInit,
    querySerializer: { array: { style: "form", explode: false } },
    fetch: async (request) => {
      const { headers, ...rest } = await see(request);
      const { "content-type": type = "", ...others } = headers as Record<string, string>;
      const boundary = type.replace(/-+formdata-undici-\w+/, "boundary");
      sent.theirs.push({
        ...rest,
        headers: { ...others, ...(type && { "content-type": boundary }) },
      });
      return answer();
    },
  });
  return {
    ours: client as unknown as Record<(typeof verbs)[number], Verb> & typeof client,
    theirs: theirs as unknown as Record<(typeof verbs)[number], Verb> & typeof theirs,
    sent,
  };
}

describe("a request", () => {
  const form = new URLSearchParams({ a: "1" });
  it.each<[string, object]>([
    ["nothing", {}],
    ["a query", { params: { query: { a: "x y", b: 1, c: true, d: undefined, e: null, f: "" } } }],
    ["arrays", { params: { query: { type: ["a,b", "c&d", "é"], n: [1, 2], one: ["x"] } } }],
    ["an encoded path", { params: { path: { thingID: "a/b c?d#e%2f.é" } } }],
    ["a number in the path", { params: { path: { thingID: 0 } } }],
    ["an object as body", { body: { a: [1, { b: null }] } }],
    ["a text as body", { body: "text" }],
    ["null as body", { body: null }],
    ["false as body", { body: false }],
    [
      "a form",
      {
        body: form,
        bodySerializer: String,
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
      },
    ],
    ["a type of its own", { body: {}, headers: { "content-type": "application/x-thing+json" } }],
    ["no type", { body: {}, headers: { "content-type": null } }],
    [
      "headers in every form",
      { headers: { "X-A": "1", "x-b": ["1", "2"], "x-c": undefined, "x-client": null } },
    ],
    ["a Headers object", { headers: new Headers({ "x-a": "1", "x-client": "mine" }) }],
    [
      "header parameters",
      { params: { header: { "if-match": "e", "x-client": "p" } }, headers: { "x-client": "h" } },
    ],
    ["a query serializer", { params: { query: { a: 1 } }, querySerializer: () => "?own=1" }],
    [
      "a query serializer of openapi-fetch's",
      {
        params: { query: { a: [1, 2], b: { c: "d" } } },
        querySerializer: createQuerySerializer({
          array: { style: "pipeDelimited", explode: false },
        }),
      },
    ],
    ["an empty query serializer", { params: { query: { a: 1 } }, querySerializer: () => "" }],
    [
      "a path serializer",
      {
        params: { path: { thingID: "a" } },
        pathSerializer: (path: string) => path.replace("{thingID}", "own"),
      },
    ],
    ["a body serializer", { body: { a: 1 }, bodySerializer: () => form.toString() }],
    ["RequestInit's fields", { cache: "no-store", credentials: "omit", redirect: "follow" }],
  ])("with %s is the same", async (_, init) => {
    const { ours, theirs, sent } = pair(undefined, { "x-client": "c" });
    const path =
      "params" in init && "path" in (init.params as object) ? "/things/{thingID}" : "/things";
    const method = "body" in init ? "POST" : "GET";
    await ours[method](path, init);
    await theirs[method](path, init);
    expect(sent.ours).toEqual(sent.theirs);
    expect(sent.ours).toHaveLength(1);
  });

  it("goes out with every verb, and by `request` with a method in lower case", async () => {
    const { ours, theirs, sent } = pair();
    for (const verb of verbs) {
      await ours[verb]("/things");
      await theirs[verb]("/things");
    }
    await ours.request("delete", "/things");
    await theirs.request("delete", "/things" as never);
    expect(sent.ours).toEqual(sent.theirs);
    expect(sent.ours.map(({ method }) => method)).toEqual([...verbs, "DELETE"]);
  });

  it("carries a form's fields with a boundary", async () => {
    const body = new FormData();
    body.set("a", "1");
    const { ours, theirs, sent } = pair();
    await ours.POST("/things", { body });
    await theirs.POST("/things", { body });
    expect(sent.ours[0]?.body).toBe(sent.theirs[0]?.body);
  });
});

describe("an answer", () => {
  const answers: Record<string, () => Response> = {
    JSON: () => new Response('{"a":1}'),
    "JSON with its length": () => new Response('{"a":1}', { headers: { "content-length": "7" } }),
    "JSON null": () => new Response("null"),
    nothing: () => new Response(""),
    204: () => new Response(null, { status: 204 }),
    "an error as JSON": () => new Response('{"message":"no"}', { status: 400 }),
    "an error as text": () => new Response("no", { status: 500 }),
    "an error of no length": () =>
      new Response(null, { status: 500, headers: { "content-length": "0" } }),
  };
  const asText = async (value: unknown): Promise<unknown> =>
    value instanceof ReadableStream || value instanceof Blob || value instanceof ArrayBuffer
      ? new Response(value).text()
      : value;
  const cases = Object.keys(answers).flatMap((answer) =>
    (["json", "text", "blob", "arrayBuffer", "stream"] as const).map((as) => [answer, as] as const),
  );
  it.each(cases)("of %s comes to the same as %s, middleware or not", async (name, parseAs) => {
    for (const middleware of [[], [{ onResponse: () => undefined }]]) {
      const { ours, theirs } = pair(answers[name]);
      const init = { parseAs, middleware };
      const [mine, other] = [await ours.GET("/things", init), await theirs.GET("/things", init)];
      // Where openapi-fetch gives undefined for an answer without a body, an empty one will do.
      expect((await asText(mine.data)) || undefined).toEqual(
        (await asText(other.data)) || undefined,
      );
      expect(mine.error).toEqual(other.error || undefined);
      expect(mine.response.status).toBe(other.response.status);
    }
  });
});

describe("middleware", () => {
  const trace = (name: string, log: string[], given: Partial<Hooks> = {}): Middleware => ({
    onRequest: (context) => {
      log.push(`${name} request ${context.schemaPath} ${JSON.stringify(context.params)}`);
      return given.onRequest?.(context);
    },
    onResponse: (context) => {
      log.push(`${name} response ${context.response.status} ${context.request.url}`);
      return given.onResponse?.(context);
    },
    onError: (context) => {
      log.push(`${name} error`);
      return given.onError?.(context);
    },
  });
  const failing = () => {
    throw new TypeError("broken");
  };
  const other = () => new Response('{"from":"middleware"}', { status: 203 });

  it.each<[string, () => Response, Partial<Hooks>]>([
    ["that only looks", () => new Response("{}"), {}],
    [
      "that replaces the request",
      () => new Response("{}"),
      { onRequest: ({ request }) => new Request(`${request.url}/more`, request) },
    ],
    ["that answers itself", failing, { onRequest: other }],
    ["that replaces the answer", () => new Response("{}"), { onResponse: other }],
    ["that sees an error", failing, {}],
    ["that mends an error", failing, { onError: other }],
    ["that replaces an error", failing, { onError: () => new Error("nicer") }],
    ["that throws before", () => new Response("{}"), { onRequest: failing }],
    ["that throws after", () => new Response("{}"), { onResponse: failing }],
    ["that returns nonsense before", () => new Response("{}"), { onRequest: () => ({}) as never }],
    ["that returns nonsense after", () => new Response("{}"), { onResponse: () => ({}) as never }],
    ["that returns nonsense for an error", failing, { onError: () => ({}) as never }],
  ])("%s runs as in openapi-fetch", async (_, answer, given) => {
    const { ours, theirs } = pair(answer);
    const run = async (client: { GET: Verb; use: (...all: Middleware[]) => void }) => {
      const log: string[] = [];
      client.use(trace("first", log), trace("second", log, given));
      const init = {
        params: { path: { thingID: "a" } },
        middleware: [trace("of the call", log)],
      };
      const result = await client.GET("/things/{thingID}", init).then(
        ({ data, error, response }) => ({ data, error, status: response.status }),
        () => "rejected",
      );
      return { log, result };
    };
    expect(await run(ours)).toEqual(await run(theirs));
  });

  it("is told the same about the call", async () => {
    const { ours, theirs } = pair();
    const seen: object[] = [];
    const look: Middleware = {
      onRequest: ({ id, options, params, schemaPath }) => {
        expect(typeof id).toBe("string");
        seen.push({ params, schemaPath, baseUrl: options.baseUrl, parseAs: options.parseAs });
      },
    };
    const init = { params: { query: { a: 1 } }, parseAs: "text", middleware: [look] };
    await ours.GET("/things", init);
    await theirs.GET("/things", init);
    expect(seen).toHaveLength(2);
    expect(seen[0]).toEqual(seen[1]);
  });

  it("is called on the object it is a method of", async () => {
    const { ours } = pair();
    const counter = {
      count: 0,
      onRequest() {
        counter.count += this === counter ? 1 : 100;
        return undefined;
      },
    };
    ours.use(counter);
    await ours.GET("/things");
    ours.eject(counter);
    await ours.GET("/things");
    expect(counter.count).toBe(1);
  });

  it("never sees a credential, during or after the call", async () => {
    const { ours } = pair();
    const contexts: unknown[] = [];
    ours.use({
      onRequest: (context) =>
        void contexts.push(context, Object.fromEntries(context.request.headers)),
      onResponse: (context) =>
        void contexts.push(context, Object.fromEntries(context.request.headers)),
    });
    await ours.GET("/things");
    expect(JSON.stringify(contexts)).not.toContain("secret-key-1");
  });

  it("that is no middleware is refused", async () => {
    const { ours, theirs } = pair();
    for (const wrong of [{}, () => undefined, "x"]) {
      expect(() => theirs.use(wrong as never)).toThrow();
      expect(() => ours.use(wrong as never)).toThrow(TypeError);
    }
    expect(() => ours.use(undefined as never)).not.toThrow();
    expect(() => ours.use(null as never)).not.toThrow();
    expect(
      await rejection(ours.GET("/things", { middleware: [{ onRequest: failing }] })),
    ).toBeInstanceOf(TypeError);
  });
});
