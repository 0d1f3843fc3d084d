import { validators } from "../../generated/ingestion/validators.js";
import { handlers, type Call } from "./handlers.js";
import type { Inquiry, Outcome } from "./inquiry.js";
import { json } from "./responses.js";
import type { OperationId, Route } from "./routing.js";
import { checkPath, readBody, readQuery } from "./validation.js";
import type { World } from "./world.js";

/** What a request gives beside its URL. */
export interface Given {
  readonly text: string;
  readonly contentType: string | null;
  readonly appID: string;
}

/** Calls the handler of an operation, whose call fits it because it passed its validators. */
const handle = (operationId: OperationId, call: unknown, world: World): unknown => {
  const handler = handlers[operationId] as (call: Call<OperationId>, world: World) => unknown;
  return handler(call as Call<OperationId>, world);
};

/** Does what an operation does, and answers as it answers when nothing goes wrong on the way. */
export const perform = async (
  { request: { url, signal }, world, strangers, fate, headers }: Inquiry,
  { operationId, path }: Route,
  { text, contentType, appID }: Given,
  outcome: Outcome,
): Promise<Response> => {
  const checks = validators[operationId] ?? {};
  const query = readQuery(url.searchParams, checks);
  const body = readBody(text, contentType, checks);
  outcome.body = body;
  const call = { path: checkPath(path, checks), query, body, appID, signal };
  world.settle();
  if (strangers.move(operationId, world.store, fate.shift)) outcome.faults.push("shifted-page");
  outcome.applied = true;
  try {
    const value = await strangers.among(operationId, world.store, () =>
      handle(operationId, call, world),
    );
    return json(200, value, headers);
  } catch (error) {
    // A watch that is given up has pushed all the same.
    outcome.applied = signal?.aborted ?? false;
    throw error;
  }
};
