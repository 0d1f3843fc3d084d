import { afterEach, expect, test } from "vitest";
import { callByPath, callMethod } from "../../judge/calls.js";
import { openCourt, type Court } from "../../judge/court.js";
import { objection, standIn } from "./stand-in.js";

let court: Court | undefined;
afterEach(async () => {
  await court?.close();
  court = undefined;
});

test("hears nothing of what nobody objects to", async () => {
  const { client, prepare, hear, heard } = (court = await openCourt(standIn(() => undefined)));
  const args = await prepare("getTask");
  expect(heard()).toBe(0);
  expect(await hear(200, () => callMethod(client, "getTask", args))).toEqual([]);
  expect(heard()).toBe(1);
});

test("hears what the judge objects to", async () => {
  const judge = standIn(({ pathname }) =>
    pathname.startsWith("/2/tasks/") ? objection(500, ["response", "body"], "odd") : undefined,
  );
  const { client, prepare, hear } = (court = await openCourt(judge));
  const args = await prepare("getTask");
  const violation = { status: 500, location: "response.body", message: "odd" };
  expect(await hear(200, () => callMethod(client, "getTask", args))).toEqual([violation]);
  expect(await hear(200, () => callByPath(client, "listTasks", {}))).toEqual([]);
});

test("another answer than was expected, and none at all, are violations too", async () => {
  const { client, emulator, prepare, hear } = (court = await openCourt(standIn(() => undefined)));
  const args = await prepare("getTask");
  emulator.failNext("getTask", { status: 404 });
  const other = await hear(200, () => callByPath(client, "getTask", args));
  expect(other).toEqual([
    { status: 404, location: "response", message: "answered 404 in place of 200" },
  ]);
  const [unsent] = await hear(200, () => callMethod(client, "getTask", { taskID: ".." }));
  expect(unsent?.status).toBe(0);
  expect(unsent?.message).toContain("taskID");
  const spoilt = await hear(200, async () => {
    await callByPath(client, "getTask", args);
    throw new Error("after the answer");
  });
  expect(spoilt.map(({ message }) => message)).toEqual(["Error: after the answer"]);
});

test("answers can be spoilt on their way to the judge", async () => {
  const seen: string[] = [];
  const judge = standIn(({ text }) => void seen.push(text));
  const { client, prepare, hearSpoilt, hear } = (court = await openCourt(judge));
  const args = await prepare("getTask");
  await hearSpoilt(() => callByPath(client, "getTask", args));
  await hear(200, () => callByPath(client, "getTask", args));
  expect(seen[0]).toBe('["nonsense"]');
  expect(JSON.parse(seen[1]!)).toMatchObject(args);
});

test("a judge that is gone has not judged", async () => {
  const { client, prepare, hear } = (court = await openCourt(async (upstream) => {
    const { url, close } = await standIn(() => undefined)(upstream);
    await close();
    return { url, close: () => Promise.resolve() };
  }));
  const args = await prepare("getTask");
  await expect(hear(200, () => callByPath(client, "getTask", args))).rejects.toThrow(
    "The judge is gone",
  );
});

test("without a judge the emulator is taken off its port", async () => {
  let url = "";
  const absent = openCourt((upstream) => {
    url = upstream;
    return Promise.reject(new Error("no judge"));
  });
  await expect(absent).rejects.toThrow("no judge");
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});
