import { expect, test } from "vitest";
import { describeOperations } from "../../scripts/pipeline/describe.js";
import { emitEntries } from "../../scripts/pipeline/emit-entries.js";
import { joinPieces } from "../../scripts/pipeline/pieces.js";
import type { Document } from "../../scripts/pipeline/openapi.js";
import { bundleOf } from "./bundle.js";

const emit = (document: Document): string =>
  joinPieces(emitEntries("specs/shop.yml", document, describeOperations(document)));

const plain = (paths: Document["paths"]): Document => ({
  openapi: "3.1.0",
  info: { title: "Plain", version: "1" },
  ...(paths && { paths }),
});

test("each operation is a documented constant of its own, except the deprecated ones", async () => {
  const { document } = await bundleOf();
  const operations = describeOperations(document);
  const text = emit(document);
  const exported = [...text.matchAll(/^export const (\w+) = /gm)].map(([, name]) => name);
  expect(exported).toEqual(operations.filter((one) => !one.deprecated).map(({ id }) => id));
  expect(operations.some(({ deprecated }) => deprecated)).toBe(true);
  expect(text).toContain("/** List items: `GET /items`. */\nexport const listItems = {");
});

test("an operation whose id no constant can have is listed, not exported", () => {
  const operation = (operationId: string) => ({ get: { operationId, responses: {} } });
  const text = emit(
    plain({ "/a": operation("delete"), "/b": operation("get-b"), "/c": operation("getC") }),
  );
  expect(text).toContain("// Not names of constants, reach them in the table: delete, get-b\n");
  expect(text.match(/^export .*$/gm)).toEqual([
    'export const getC = {"path":"/c","method":"GET"} as const satisfies Operation;',
  ]);
  expect(text).toContain("/** `GET /c`. */");
});

test("a contract without operations makes an empty module", () => {
  const text = emit(plain(undefined));
  expect(text).toContain("export {};");
  expect(text).not.toContain("import");
});
