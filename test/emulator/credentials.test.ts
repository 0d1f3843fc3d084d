import { expect, test } from "vitest";
import { checkCredentials } from "../../src/emulator/credentials.js";
import type { Operation } from "../../src/core/types.js";
import { createHarness, credentials } from "./support.js";

const operation: Operation = { method: "GET", path: "/1/sources" };
const request = (headers: Record<string, string>, host = "localhost") => ({
  headers: new Headers(headers),
  url: new URL(`https://${host}/1/sources`),
});

test("anything is accepted that isn't empty, unless told", () => {
  expect(checkCredentials(request(credentials), operation, {})).toBe("APP");
  for (const name of Object.keys(credentials)) {
    expect(() => checkCredentials(request({ ...credentials, [name]: "" }), operation, {})).toThrow(
      expect.objectContaining({ status: 401, message: "Invalid Application-Id or API-Key" }),
    );
  }
  expect(() => checkCredentials(request({}), operation, {})).toThrow("Invalid");
});

test("the accepted application and key are the only ones", () => {
  const check = (appId: string, apiKey: string) => () =>
    checkCredentials(request(credentials), operation, { appId, apiKey });
  expect(check("APP", "KEY")()).toBe("APP");
  for (const wrong of [check("OTHER", "KEY"), check("APP", "OTHER")]) {
    expect(wrong).toThrow(expect.objectContaining({ status: 401 }));
  }
});

test("a key without an entry of the operation's ACL gets 403", () => {
  const check = (apiKey: Record<string, string[]>, acl?: string[]) => () =>
    checkCredentials(request(credentials), { ...operation, ...(acl && { acl }) }, { apiKey });
  const all = ["addObject", "deleteIndex", "editSettings"];
  expect(check({ KEY: all })()).toBe("APP");
  expect(check({ KEY: ["addObject"] })).toThrow(
    expect.objectContaining({
      status: 403,
      message: "The API key lacks the ACL deleteIndex, editSettings.",
    }),
  );
  expect(check({ KEY: ["addObject"] }, ["addObject"])()).toBe("APP");
  expect(check({ OTHER: all })).toThrow(expect.objectContaining({ status: 401 }));
  expect(check(Object.create({ KEY: all }) as Record<string, string[]>)).toThrow("Invalid");
});

test("the host of another region gets 401, any other host doesn't matter", () => {
  const check = (host: string) => () =>
    checkCredentials(request(credentials, host), operation, { region: "eu" });
  expect(check("data.eu.algolia.com")()).toBe("APP");
  expect(check("127.0.0.1")()).toBe("APP");
  expect(check("data.us.algolia.com")).toThrow(
    expect.objectContaining({
      status: 401,
      message: "The application is in the region eu, not us.",
    }),
  );
});

test("the application that asks is the one that its runs name", async () => {
  const { call, emulator } = createHarness();
  emulator.seed({
    sources: [{ sourceID: "s", type: "push", name: "S" }],
    destinations: [{ destinationID: "d", type: "search", name: "D", input: { indexName: "i" } }],
    tasks: [{ taskID: "t", sourceID: "s", destinationID: "d", action: "save" }],
  });
  const { runID } = await call("runTask", { path: { taskID: "t" } });
  expect((await call("getRun", { path: { runID } })).appID).toBe("APP");
});
