import { expect, test } from "vitest";
import { createHarness } from "./support.js";

const body = { type: "search" as const, name: "D", input: { indexName: "products" } };

test("a destination keeps what it was created with", async () => {
  const { call } = createHarness();
  const { destinationID } = await call("createDestination", { body });
  expect(await call("getDestination", { path: { destinationID } })).toEqual({
    destinationID,
    ...body,
    owner: null,
    createdAt: "2026-01-01T00:00:00.000Z",
    updatedAt: "2026-01-01T00:00:00.000Z",
  });
});

test("references must exist when it is created and when it is updated", async () => {
  const { call, refusal } = createHarness();
  const { destinationID } = await call("createDestination", { body });
  const path = { destinationID };
  for (const reference of [{ authenticationID: "nobody" }, { transformationIDs: ["nobody"] }]) {
    const [property = ""] = Object.keys(reference);
    const created = await refusal("createDestination", { body: { ...body, ...reference } });
    const updated = await refusal("updateDestination", { path, body: reference });
    expect(created).toMatch(`400 ${property} "nobody" names no`);
    expect(updated).toBe(created);
  }
});

test("an update merges the input", async () => {
  const { call } = createHarness();
  const { destinationID } = await call("createDestination", { body });
  const path = { destinationID };
  await call("updateDestination", { path, body: { input: { recordType: "variant" } } });
  const { input, name } = await call("getDestination", { path });
  expect({ input, name }).toEqual({
    name: "D",
    input: { indexName: "products", recordType: "variant" },
  });
});

test("the list filters by type, authentication and transformation", async () => {
  const { call, emulator } = createHarness();
  emulator.seed({
    authentications: [{ authenticationID: "auth", type: "secrets", name: "a", input: {} }],
    transformations: [{ transformationID: "tidy", name: "t" }],
    destinations: [
      { ...body, name: "a", authenticationID: "auth" },
      { ...body, name: "b", type: "insights" },
      { ...body, name: "c", transformationIDs: ["tidy"] },
    ],
  });
  const names = async (query: Record<string, string>): Promise<string> => {
    const { destinations } = await call("listDestinations", {
      query: { sort: "name", order: "asc", ...query },
    });
    return destinations.map(({ name }) => name).join("");
  };
  expect(await names({ type: "search" })).toBe("ac");
  expect(await names({ authenticationID: "auth" })).toBe("a");
  expect(await names({ authenticationID: "none" })).toBe("bc");
  expect(await names({ authenticationID: "none,auth" })).toBe("abc");
  expect(await names({ transformationID: "tidy" })).toBe("c");
});

test("a destination in use can't be deleted, and is gone once it is", async () => {
  const { call, emulator, refusal } = createHarness();
  emulator.seed({
    sources: [{ sourceID: "s", type: "push", name: "s" }],
    destinations: [{ ...body, destinationID: "d" }],
    tasks: [{ taskID: "t", sourceID: "s", destinationID: "d", action: "save" }],
  });
  const path = { destinationID: "d" };
  expect(await refusal("deleteDestination", { path })).toContain('in use by the task "t"');
  await call("deleteTask", { path: { taskID: "t" } });
  await call("deleteDestination", { path });
  expect(await refusal("getDestination", { path })).toBe('404 There is no destination "d".');
});
