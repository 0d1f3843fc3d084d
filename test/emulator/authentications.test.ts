import { describe, expect, test } from "vitest";
import { createHarness } from "./support.js";

const inputs = [
  ["googleServiceAccount", { clientEmail: "a@b", privateKey: "S" }, { clientEmail: "a@b" }],
  ["basic", { username: "ada", password: "S" }, { username: "ada" }],
  ["apiKey", { key: "S" }, {}],
  [
    "oauth",
    { url: "https://o", client_id: "me", client_secret: "S", code: "S" },
    { url: "https://o", client_id: "me", scope: "" },
  ],
  ["algolia", { appID: "APP", apiKey: "S" }, { appID: "APP" }],
  ["algoliaInsights", { appID: "APP", apiKey: "S" }, { appID: "APP" }],
  ["secrets", { anything: "S" }, {}],
] as const;

describe.each(inputs)("%s", (type, input, shown) => {
  test("is stored with its secrets and shown without them", async () => {
    const { call } = createHarness();
    const { authenticationID } = await call("createAuthentication", {
      body: { type, name: "A", input },
    });
    const found = await call("getAuthentication", { path: { authenticationID } });
    expect(found).toMatchObject({ type, name: "A", platform: null, owner: null });
    expect(found.input).toEqual(shown);
    const { authentications } = await call("listAuthentications");
    expect(JSON.stringify(authentications)).not.toContain('"S"');
  });

  test("needs what its type needs, also after an update", async () => {
    const { call, refusal } = createHarness();
    const body = { type, name: "A", input: { unrelated: "x" } };
    if (type !== "secrets") {
      expect(await refusal("createAuthentication", { body })).toMatch(
        `400 The input of an authentication of type ${type} needs`,
      );
    }
    const { authenticationID } = await call("createAuthentication", {
      body: { type, name: "A", input },
    });
    const [key = ""] = Object.keys(input);
    await call("updateAuthentication", {
      path: { authenticationID },
      body: { input: { [key]: "S2" } },
    });
    const found = await call("getAuthentication", { path: { authenticationID } });
    expect(found.input).toEqual({ ...shown, ...(key in shown && { [key]: "S2" }) });
  });
});

test("an update changes the name and the date, and nothing else", async () => {
  const { call, clock } = createHarness();
  const { authenticationID } = await call("createAuthentication", {
    body: { type: "apiKey", name: "Old", platform: "shopify", input: { key: "S" } },
  });
  const before = await call("getAuthentication", { path: { authenticationID } });
  clock.advance(5000);
  const answer = await call("updateAuthentication", {
    path: { authenticationID },
    body: { name: "New" },
  });
  const updatedAt = "2026-01-01T00:00:05.000Z";
  expect(answer).toEqual({ authenticationID, name: "New", updatedAt });
  const after = await call("getAuthentication", { path: { authenticationID } });
  expect(after).toEqual({ ...before, name: "New", updatedAt });
});

test("the list filters by type and platform, where none is a platform", async () => {
  const { call, emulator } = createHarness();
  const algolia = { appID: "APP", apiKey: "S" };
  emulator.seed({
    authentications: [
      { type: "algolia", name: "a", input: algolia },
      { type: "algolia", name: "b", platform: "shopify", input: algolia },
      { type: "apiKey", name: "c", platform: "bigcommerce", input: { key: "S" } },
    ],
  });
  const names = async (query: Record<string, string>): Promise<string> => {
    const { authentications } = await call("listAuthentications", {
      query: { sort: "name", order: "asc", ...query },
    });
    return authentications.map(({ name }) => name).join("");
  };
  expect(await names({})).toBe("abc");
  expect(await names({ type: "algolia" })).toBe("ab");
  expect(await names({ type: "algolia,apiKey", platform: "none,bigcommerce" })).toBe("ac");
  expect(await names({ platform: "commercetools" })).toBe("");
});

test("an authentication in use can't be deleted", async () => {
  const { call, emulator, refusal } = createHarness();
  const path = { authenticationID: "auth" };
  emulator.seed({
    authentications: [{ ...path, type: "secrets", name: "a", input: {} }],
    sources: [{ ...path, sourceID: "s", type: "push", name: "s" }],
    destinations: [
      { ...path, destinationID: "d", type: "search", name: "d", input: { indexName: "i" } },
    ],
    transformations: [{ transformationID: "t", name: "t", authenticationIDs: ["auth"] }],
  });
  const remove = () => refusal("deleteAuthentication", { path });
  expect(await remove()).toBe(
    '400 The authentication "auth" is in use by the source "s": delete that first.',
  );
  await call("deleteSource", { path: { sourceID: "s" } });
  expect(await remove()).toContain('destination "d"');
  await call("deleteDestination", { path: { destinationID: "d" } });
  expect(await remove()).toContain('transformation "t"');
  await call("deleteTransformation", { path: { transformationID: "t" } });
  const { deletedAt } = await call("deleteAuthentication", { path });
  expect(deletedAt).toBe("2026-01-01T00:00:00.000Z");
  expect(await remove()).toBe('404 There is no authentication "auth".');
});
