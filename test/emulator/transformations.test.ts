import { expect, test } from "vitest";
import { createHarness } from "./support.js";

test("code is the same wherever it was given", async () => {
  const { call } = createHarness();
  const codes = [{ code: "x" }, { input: { code: "x" } }, { code: "old", input: { code: "x" } }];
  for (const body of codes) {
    const { transformationID } = await call("createTransformation", {
      body: { name: "T", ...body },
    });
    const found = await call("getTransformation", { path: { transformationID } });
    expect(found).toMatchObject({ type: "code", code: "x", input: { code: "x" }, owner: null });
  }
});

test("steps make it a transformation without code", async () => {
  const { call } = createHarness();
  const { transformationID } = await call("createTransformation", {
    body: { name: "T", input: { steps: [{ a: 1 }] } },
  });
  const found = await call("getTransformation", { path: { transformationID } });
  expect(found).toMatchObject({ type: "noCode", code: "", input: { steps: [{ a: 1 }] } });
});

test("an update replaces everything but the date of creation", async () => {
  const { call, clock } = createHarness();
  const { transformationID, createdAt } = await call("createTransformation", {
    body: { name: "T", description: "gone", code: "x" },
  });
  clock.advance(1000);
  const path = { transformationID };
  const { updatedAt } = await call("updateTransformation", {
    path,
    body: { name: "U", code: "y" },
  });
  expect(updatedAt > createdAt).toBe(true);
  expect(await call("getTransformation", { path })).toEqual({
    transformationID,
    type: "code",
    name: "U",
    code: "y",
    input: { code: "y" },
    owner: null,
    createdAt,
    updatedAt,
  });
});

test("references must exist", async () => {
  const { refusal } = createHarness();
  const body = { name: "T", authenticationIDs: ["nobody"] };
  expect(await refusal("createTransformation", { body })).toBe(
    '400 authenticationIDs "nobody" names no authentication: create it first.',
  );
});

test("the list filters by type", async () => {
  const { call, emulator } = createHarness();
  emulator.seed({
    transformations: [
      { name: "a", code: "x" },
      { name: "b", input: { steps: [] } },
    ],
  });
  const { transformations } = await call("listTransformations", { query: { type: "noCode" } });
  expect(transformations.map(({ name }) => name)).toEqual(["b"]);
});

test("trying hands record and code to the option and never evaluates the code", async () => {
  const seen: unknown[] = [];
  const { call } = createHarness({
    transform: (record, code) => {
      seen.push([record, code]);
      return [record, { ...record, copy: true }];
    },
  });
  const code = "throw new Error('evaluated')";
  const body = { input: { code }, sampleRecord: { a: 1 } };
  expect(await call("tryTransformation", { body })).toEqual({
    payloads: ['{"a":1}', '{"a":1,"copy":true}'],
  });
  expect(seen).toEqual([[{ a: 1 }, code]]);
});

test("without the option, a try gives the record back", async () => {
  const { call } = createHarness();
  const body = { code: "boom(", sampleRecord: { a: 1 } };
  expect(await call("tryTransformation", { body })).toEqual({ payloads: ['{"a":1}'] });
});

test("what the option throws is the transformation's error", async () => {
  const { call } = createHarness({
    transform: () => {
      throw new Error("record has no name");
    },
  });
  const answer = await call("tryTransformation", { body: { sampleRecord: {} } });
  expect(answer).toEqual({ payloads: [], error: { code: 400, message: "record has no name" } });
});

test("trying before an update uses the new code, or the stored one where none is given", async () => {
  const { call, emulator, refusal } = createHarness({ transform: (_, code) => [code] });
  emulator.seed({ transformations: [{ transformationID: "t", name: "T", code: "stored" }] });
  const path = { transformationID: "t" };
  const payload = async (body: object): Promise<string | undefined> => {
    const answer = await call("tryTransformationBeforeUpdate", {
      path,
      body: { sampleRecord: {}, ...body },
    });
    return answer.payloads[0];
  };
  expect(await payload({})).toBe('"stored"');
  expect(await payload({ code: "new" })).toBe('"new"');
  expect(await payload({ input: { code: "newer" } })).toBe('"newer"');
  expect(
    await refusal("tryTransformationBeforeUpdate", {
      path: { transformationID: "x" },
      body: { sampleRecord: {} },
    }),
  ).toBe('404 There is no transformation "x".');
});

test("a transformation in use can't be deleted", async () => {
  const { call, emulator, refusal } = createHarness();
  emulator.seed({
    transformations: [{ transformationID: "t", name: "T" }],
    destinations: [
      {
        destinationID: "d",
        type: "search",
        name: "D",
        input: { indexName: "i" },
        transformationIDs: ["t"],
      },
    ],
  });
  const path = { transformationID: "t" };
  expect(await refusal("deleteTransformation", { path })).toContain('destination "d"');
  await call("updateDestination", {
    path: { destinationID: "d" },
    body: { transformationIDs: [] },
  });
  await call("deleteTransformation", { path });
  expect((await call("listTransformations")).transformations).toEqual([]);
});
