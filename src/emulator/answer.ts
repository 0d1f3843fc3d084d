import { limits } from "../../generated/ingestion/operations.js";
import { validators } from "../../generated/ingestion/validators.js";
import { checkCredentials, type Credentials } from "./credentials.js";
import { BrokenConnection, faultyResponse, type FaultQueue } from "./faults.js";
import { handlers, type Call } from "./handlers.js";
import { readText, type EmulatedRequest } from "./request.js";
import { errorBody, json, Refusal, refuse } from "./responses.js";
import { findRoute, type OperationId } from "./routing.js";
import { checkPath, readBody, readQuery } from "./validation.js";
import type { World } from "./world.js";

/** What is worth noting about a request that was dealt with. */
export interface Outcome {
  operationId: OperationId | undefined;
  body: unknown;
  /** 0 where the connection broke. */
  status: number;
}

/** Everything that an answer depends on. */
export interface Inquiry {
  readonly request: EmulatedRequest;
  readonly world: World;
  readonly faults: FaultQueue;
  readonly credentials: Credentials;
  /** Headers of the answer, whatever it is. */
  readonly headers: Readonly<Record<string, string>>;
  /** Called before the answer is returned, and before a broken connection rejects. */
  readonly note: (outcome: Outcome) => void;
}

/** Calls the handler of an operation, whose call fits it because it passed its validators. */
const handle = (operationId: OperationId, call: unknown, world: World): unknown => {
  const handler = handlers[operationId] as (call: Call<OperationId>, world: World) => unknown;
  return handler(call as Call<OperationId>, world);
};

const respond = async (
  { request, world, faults, credentials, headers }: Inquiry,
  outcome: Outcome,
): Promise<Response> => {
  const { method, url, signal } = request;
  const { operationId, operation, path } = findRoute(method, url.pathname);
  outcome.operationId = operationId;
  const appID = checkCredentials(request, operation, credentials);
  const { text, contentType } = await readText(request, limits.pushBytes);
  signal?.throwIfAborted();
  outcome.body = text === "" ? undefined : text;
  const fault = faults.take(operationId);
  if (fault && !fault.applied) return faultyResponse(fault, headers);
  const checks = validators[operationId] ?? {};
  const query = readQuery(url.searchParams, checks);
  const body = readBody(text, contentType, checks);
  outcome.body = body;
  const call = { path: checkPath(path, checks), query, body, appID, signal };
  const value = await handle(operationId, call, world);
  return fault ? faultyResponse(fault, headers) : json(200, value, headers);
};

/**
 * What becomes of an error that isn't meant as an answer: an abort and a broken connection reject,
 * anything else that a function in the options throws is a 500.
 */
const surprise = (error: unknown, signal: AbortSignal | undefined): Refusal => {
  if (signal?.aborted) throw signal.reason;
  if (error instanceof BrokenConnection) throw error;
  return refuse(500, error instanceof Error ? error.message : String(error));
};

/**
 * The answer to a request: its data, or an error as the contract has it. Rejects where the request
 * was aborted or its connection is to break.
 */
export const answer = async (inquiry: Inquiry): Promise<Response> => {
  const outcome: Outcome = { operationId: undefined, body: undefined, status: 0 };
  try {
    const response = await respond(inquiry, outcome);
    outcome.status = response.status;
    return response;
  } catch (error) {
    const refusal = error instanceof Refusal ? error : surprise(error, inquiry.request.signal);
    outcome.status = refusal.status;
    return json(refusal.status, errorBody(refusal), { ...inquiry.headers, ...refusal.headers });
  } finally {
    inquiry.note(outcome);
  }
};
