import type { Middleware } from "openapi-fetch";
import { expect, it, vi } from "vitest";
import { type MiddlewareContext, throughMiddleware } from "../../src/core/middleware.js";
import { rejection } from "./support.js";

const context = { schemaPath: "/things", params: {}, id: "1" } as MiddlewareContext;
const request = new Request("https://api.example.test/things");
const answer = async () => new Response("sent");
const through = (middleware: Middleware[], send: () => Promise<Response> = answer) =>
  throughMiddleware(middleware, request, context, send);

it("asks in order on the way out and backwards on the way back", async () => {
  const log: string[] = [];
  const named = (name: string): Middleware => ({
    onRequest: () => void log.push(`${name} out`),
    onResponse: () => void log.push(`${name} back`),
  });
  const send = async () => {
    log.push("sent");
    return answer();
  };
  await through([named("a"), named("b")], send);
  expect(log).toEqual(["a out", "b out", "sent", "b back", "a back"]);
});

it("sends nothing where one answers itself, and asks nobody about that answer", async () => {
  const send = vi.fn(answer);
  const onResponse = vi.fn();
  const own = new Response("own");
  expect(await through([{ onResponse, onRequest: () => own }], send)).toBe(own);
  expect(send).not.toHaveBeenCalled();
  expect(onResponse).not.toHaveBeenCalled();
});

it("asks about errors backwards, until one is an answer, which then is looked at", async () => {
  const failure = new Error("failure");
  const nicer = new Error("nicer");
  const seen: unknown[] = [];
  const middleware: Middleware[] = [
    { onError: ({ error }) => (seen.push(error), new Response("mended")) },
    { onError: ({ error }) => (seen.push(error), nicer) },
    { onResponse: async ({ response }) => void seen.push(await response.clone().text()) },
  ];
  const send = () => Promise.reject(failure);
  expect(await (await through(middleware, send)).text()).toBe("mended");
  expect(seen).toEqual([failure, nicer, "mended"]);
  expect(await rejection(through(middleware.slice(1), send))).toBe(nicer);
});

it.each<[string, Middleware, boolean]>([
  ["Request", { onRequest: () => "x" as never }, false],
  ["Error", { onError: () => "x" as never }, true],
  ["Response", { onResponse: () => "x" as never }, false],
])("refuses what is neither a %s nor a Response", async (name, one, fails) => {
  const send = () => (fails ? Promise.reject(new Error("failure")) : answer());
  expect(await rejection(through([one], send))).toEqual(
    new TypeError(`a middleware's result must be a ${name} or Response`),
  );
});
