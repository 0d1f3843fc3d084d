import { expect, it } from "vitest";
import { json, rejection, thingClient, withKey } from "./support.js";

const unauthorized = () => json({ message: "Invalid key" }, { status: 401 });

it("asks a rotating key once more after a 401", async () => {
  const keys = ["expired-key", "fresh-key-1"];
  const { client, sent } = thingClient([unauthorized, () => json({ ok: true })], {
    authenticate: withKey(async () => keys.shift()!),
    rotates: true,
  });
  expect(await client.createThing({ body: { a: 1 } })).toEqual({ ok: true });
  expect(sent.map(({ headers, init }) => [headers.get("x-key"), init.body])).toEqual([
    ["expired-key", '{"a":1}'],
    ["fresh-key-1", '{"a":1}'],
  ]);
});

it("gives up after the second 401, and never repeats a fixed key", async () => {
  const rotating = thingClient(unauthorized, { rotates: true });
  expect(await rejection(rotating.client.getThing({ thingID: "a" }))).toMatchObject({
    status: 401,
    attempts: 2,
  });
  const fixed = thingClient(unauthorized);
  expect(await rejection(fixed.client.getThing({ thingID: "a" }))).toMatchObject({
    status: 401,
    attempts: 1,
  });
});

it("takes every key of the call out of its error", async () => {
  const keys = ["first-secret", "second-secret"];
  const echo = () => json({ message: "first-secret second-secret" }, { status: 401 });
  const { client } = thingClient(echo, {
    authenticate: withKey(async () => keys.shift()!),
    rotates: true,
  });
  expect(await rejection(client.getThing({ thingID: "a" }))).toMatchObject({
    body: { message: "[redacted] [redacted]" },
  });
});
