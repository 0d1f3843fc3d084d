import { defaults, limits } from "../../generated/ingestion/operations.js";
import type { Operation } from "../core/types.js";
import { checkCredentials } from "./credentials.js";
import { BrokenConnection, faultName, faultyResponse, type Fault } from "./faults.js";
import type { Inquiry, Outcome } from "./inquiry.js";
import { perform } from "./perform.js";
import { readText } from "./request.js";
import { errorBody, json, Refusal, refuse } from "./responses.js";
import { findRoute, type Route } from "./routing.js";
import { spoil } from "./spoilt-body.js";

/** Throws a 429 where an operation's group has had its share. */
const checkRate = (
  { rateLimiter, world, fate }: Inquiry,
  { group = defaults.group }: Operation,
  outcome: Outcome,
): void => {
  const now = world.now();
  const waitMs = rateLimiter.take(group, now);
  if (waitMs === 0) return;
  outcome.faults.push("rate-limit");
  const message = `Too many requests of the group "${group}": slow down.`;
  throw refuse(429, message, { headers: fate.retryAfter(waitMs, now) });
};

/** An answer, or the refusal that was thrown in its place, as the contract has it. */
const orRefusal = async (
  { request: { signal }, headers }: Inquiry,
  respond: () => Promise<Response>,
): Promise<Response> => {
  try {
    return await respond();
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof BrokenConnection) throw error;
    // Anything else that a function in the options throws.
    const refusal =
      error instanceof Refusal
        ? error
        : refuse(500, error instanceof Error ? error.message : String(error));
    return json(refusal.status, errorBody(refusal), { ...headers, ...refusal.headers });
  }
};

/** The answer after what is to go wrong has gone wrong. */
const withFault = async (
  { request: { signal }, world, headers }: Inquiry,
  fault: Fault | undefined,
  respond: () => Promise<Response>,
): Promise<Response> => {
  if (!fault) return respond();
  if ("spoil" in fault) return spoil(await respond(), fault, world.wait, signal);
  if (fault.applied) await respond();
  return faultyResponse(fault, headers);
};

const respond = async (inquiry: Inquiry, route: Route, outcome: Outcome): Promise<Response> => {
  const { request, options, faults, fate } = inquiry;
  checkRate(inquiry, route.operation, outcome);
  const appID = checkCredentials(request, route.operation, options);
  const { text, contentType } = await readText(request, limits.pushBytes);
  request.signal?.throwIfAborted();
  const unread = text === "" ? undefined : text;
  outcome.body = unread;
  const fault = faults.take(route.operationId) ?? fate.fault;
  if (fault) outcome.faults.push(faultName(fault));
  try {
    return await withFault(inquiry, fault, () =>
      orRefusal(inquiry, () => perform(inquiry, route, { text, contentType, appID }, outcome)),
    );
  } finally {
    // A fault or an invalid body came before its reading.
    if (outcome.body === unread) outcome.body = parsed(unread);
  }
};

/** What a JSON text stands for; any other text as it is. */
const parsed = (text: string | undefined): unknown => {
  try {
    return text && (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
};

/**
 * The answer to a request: its data, or an error as the contract has it. Rejects where the request
 * was aborted or its connection is to break.
 */
export const answer = async (inquiry: Inquiry): Promise<Response> => {
  const { request, world, options, fate } = inquiry;
  const { method, url, signal } = request;
  const outcome: Outcome = {
    operationId: undefined,
    body: undefined,
    status: 0,
    applied: false,
    faults: [],
  };
  // A wait for nothing would still let the requests of one moment overtake each other.
  const travel = async (): Promise<void> => {
    if (fate.latencyMs > 0) await world.wait(fate.latencyMs / 2, signal);
  };
  try {
    const response = await orRefusal(inquiry, async () => {
      const route = findRoute(method, url.pathname);
      outcome.operationId = route.operationId;
      await travel();
      return respond(inquiry, route, outcome);
    });
    if (outcome.operationId) await travel();
    const extra = outcome.operationId && options.responseHeaders?.[outcome.operationId];
    for (const [name, value] of Object.entries(extra ?? {})) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    outcome.status = response.status;
    return response;
  } finally {
    inquiry.note(outcome);
  }
};
