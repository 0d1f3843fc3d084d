import type { operations } from "../../generated/ingestion/schema.js";
import { authentications } from "./authentications.js";
import { destinations } from "./destinations.js";
import type { OperationId } from "./routing.js";
import { pushes } from "./push.js";
import { runs } from "./runs.js";
import { sourceChecks } from "./source-checks.js";
import { sources } from "./sources.js";
import { tasks } from "./tasks.js";
import { tasksV1 } from "./tasks-v1.js";
import { transformations } from "./transformations.js";
import type { World } from "./world.js";

type Content<T> = T extends { content: { "application/json": infer Value } } ? Value : never;
type Given<T> = [NonNullable<T>] extends [never] ? Record<string, never> : NonNullable<T>;
type RequestBody<Id extends OperationId> = operations[Id]["requestBody"];

/** A request that fits the contract. */
export interface Call<Id extends OperationId> {
  readonly path: Given<operations[Id]["parameters"]["path"]>;
  readonly query: Given<operations[Id]["parameters"]["query"]>;
  readonly body:
    Content<NonNullable<RequestBody<Id>>> | (undefined extends RequestBody<Id> ? undefined : never);
  /** The application that asks. */
  readonly appID: string;
  readonly signal: AbortSignal | undefined;
}

/** The data of an operation's 200. */
export type Answer<Id extends OperationId> = Content<operations[Id]["responses"][200]>;

/** One function per operation: what it does to the world and what it answers. */
export type Handlers = {
  readonly [Id in OperationId]: (call: Call<Id>, world: World) => Answer<Id> | Promise<Answer<Id>>;
};

/** Every operation of the contract; a missing one doesn't compile. */
export const handlers: Handlers = {
  ...authentications,
  ...destinations,
  ...sources,
  ...sourceChecks,
  ...tasks,
  ...tasksV1,
  ...transformations,
  ...runs,
  ...pushes,
};
