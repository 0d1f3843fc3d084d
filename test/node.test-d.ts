import { expectTypeOf, test } from "vitest";
import type * as index from "../src/index.js";
import { createIngestionClient, type IngestionClientOptions, type Task } from "../src/node.js";

test("its client is the same type, made of the same options", () => {
  expectTypeOf(createIngestionClient).toEqualTypeOf<typeof index.createIngestionClient>();
  expectTypeOf(createIngestionClient).parameters.toEqualTypeOf<[IngestionClientOptions]>();
});

test("brings the types of the main entry point", () => {
  expectTypeOf<Task>().toEqualTypeOf<index.Task>();
});
