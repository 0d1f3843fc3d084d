import { operations } from "../../generated/ingestion/operations.js";
import type { Operation } from "../../src/core/types.js";
import type { Answer, Call } from "../../src/emulator/handlers.js";
import {
  createEmulator,
  createVirtualClock,
  type Emulator,
  type EmulatorOptions,
  type VirtualClock,
} from "../../src/emulator/index.js";
import type { OperationId } from "../../src/emulator/routing.js";
import { checkAnswer } from "./contract.js";

/** Credentials that an emulator without options accepts. */
export const credentials = { "x-algolia-application-id": "APP", "x-algolia-api-key": "KEY" };

/** What an answer said. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

type Arguments<Id extends OperationId> = Partial<
  Pick<Call<Id>, "path" | "body"> & { readonly query: Record<string, unknown>; signal: AbortSignal }
>;

/** An emulator on a virtual clock. Every answer is held against the contract. */
export interface Harness {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  /** Calls an operation and returns whatever is answered. */
  readonly send: <Id extends OperationId>(id: Id, args?: Arguments<Id>) => Promise<Reply>;
  /** Calls an operation and returns its data; throws where it is refused. */
  readonly call: <Id extends OperationId>(id: Id, args?: Arguments<Id>) => Promise<Answer<Id>>;
  /** Calls an operation that is to be refused; returns status and message as one text. */
  readonly refusal: <Id extends OperationId>(id: Id, args?: Arguments<Id>) => Promise<string>;
}

/** Path and query of an operation's URL. */
const target = (
  path: string,
  args: { readonly path?: object; readonly query?: Record<string, unknown> },
): string => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((args.path as Record<string, unknown>)[name])),
  );
  const query = Object.entries(args.query ?? {}).map(([name, value]) => [name, String(value)]);
  return query.length === 0 ? filled : `${filled}?${new URLSearchParams(query).toString()}`;
};

export const createHarness = (options: EmulatorOptions = {}): Harness => {
  const clock = createVirtualClock();
  const emulator = createEmulator({ ...clock, ...options });
  const send: Harness["send"] = async (id, args = {}) => {
    const { method, path }: Operation = operations[id];
    const response = await emulator(`https://data.us.algolia.com${target(path, args)}`, {
      method,
      headers: {
        ...credentials,
        ...(args.body !== undefined && { "content-type": "application/json" }),
      },
      ...(args.body !== undefined && { body: JSON.stringify(args.body) }),
      ...(args.signal && { signal: args.signal }),
    });
    const body: unknown = await response.json();
    checkAnswer(id, response.status, body);
    return { status: response.status, body, headers: response.headers };
  };
  return {
    emulator,
    clock,
    send,
    call: async <Id extends OperationId>(id: Id, args?: Arguments<Id>) => {
      const { status, body } = await send(id, args);
      if (status !== 200) throw new Error(`${id} ${status}: ${JSON.stringify(body)}`);
      return body as Answer<Id>;
    },
    refusal: async (id, args) => {
      const { status, body } = await send(id, args);
      if (status === 200) throw new Error(`${id} was not refused: ${JSON.stringify(body)}`);
      return `${status} ${(body as { message: string }).message}`;
    },
  };
};

/** A state with one of everything: push source, destination on the index `products`, and a task. */
export const pushState = {
  sources: [{ sourceID: "push-source", type: "push", name: "Push" }],
  destinations: [
    {
      destinationID: "products",
      type: "search",
      name: "Products",
      input: { indexName: "products" },
    },
  ],
  tasks: [
    {
      taskID: "push-task",
      sourceID: "push-source",
      destinationID: "products",
      action: "replace",
    },
  ],
} as const;

/** A promise that something else settles. */
export const deferred = <T>(): { promise: Promise<T>; resolve: (value: T) => void } => {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
};
