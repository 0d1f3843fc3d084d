import { expectTypeOf, it } from "vitest";
import type { IngestionMethods, operations as table } from "../generated/ingestion/operations.js";
import type { operations, paths } from "../generated/ingestion/schema.js";
import type { Operation } from "../src/core/types.js";

type Name = keyof IngestionMethods;
type Table = typeof table;

/** Where there are none, openapi-typescript writes `never`. */
type Group<T> = [NonNullable<T>] extends [never] ? unknown : NonNullable<T>;
type Body<O> = O extends { requestBody: { content: { "application/json": infer B } } }
  ? { body: B }
  : O extends { requestBody?: { content: { "application/json": infer B } } | undefined }
    ? [B] extends [never]
      ? unknown
      : { body?: B }
    : unknown;

/** The flat arguments as openapi-typescript's `operations` imply them. */
type Implied<N extends keyof operations> = Group<operations[N]["parameters"]["path"]> &
  Group<operations[N]["parameters"]["query"]> &
  Body<operations[N]>;
type Written<N extends Name> = NonNullable<Parameters<IngestionMethods[N]>[0]>;

type Data<N extends keyof operations> = operations[N]["responses"] extends {
  200: { content: { "application/json": infer D } };
}
  ? D
  : never;

type Mutual<A, B> = [A] extends [B] ? ([B] extends [A] ? true : "too wide") : "too narrow";

it("has the same operations in interface, table and types", () => {
  expectTypeOf<Name>().toEqualTypeOf<keyof Table>();
  expectTypeOf<Name>().toEqualTypeOf<keyof operations>();
});

it("has a path and a method in the table that lead to the operation's types", () => {
  type Route<N extends keyof Table> = paths[Table[N]["path"]][Lowercase<Table[N]["method"]> &
    keyof paths[Table[N]["path"]]];
  type Led = { [N in keyof Table]: Mutual<Route<N>, operations[N]> };
  expectTypeOf<Led[keyof Led]>().toEqualTypeOf<true>();
});

it("has arguments and results in the interface that agree with the types", () => {
  type Arguments = { [N in Name]: Mutual<Written<N>, Implied<N>> };
  type Results = { [N in Name]: Mutual<Awaited<ReturnType<IngestionMethods[N]>>, Data<N>> };
  expectTypeOf<Arguments[Name]>().toEqualTypeOf<true>();
  expectTypeOf<Results[Name]>().toEqualTypeOf<true>();
});

it("has the table's entry as the type of `operation`", () => {
  type Entries = { [N in Name]: Table[N] extends IngestionMethods[N]["operation"] ? true : N };
  expectTypeOf<Entries[Name]>().toEqualTypeOf<true>();
  expectTypeOf<Table[Name]>().toExtend<Operation>();
});
