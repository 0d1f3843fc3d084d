import { operations } from "../../generated/ingestion/operations.js";
import { longestMs } from "./durations.js";
import { checkShare } from "./fault-shares.js";

/** Answers with a status instead of the operation's own answer. */
export interface StatusFault {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as it is, anything else as JSON. @default `{ message }` with the status */
  readonly body?: unknown;
  /** `true` does what was asked first, so that only the answer is wrong. @default false */
  readonly applied?: boolean;
}

/** Breaks the connection: the fetch function rejects, the server resets the socket. */
export interface ConnectionFault {
  readonly connection: true;
  /** `true` does what was asked first, so that only the answer is lost. @default false */
  readonly applied?: boolean;
}

/** Does what was asked, answers, and spoils the body of the answer on its way. */
export interface BodyFault {
  /**
   * - `reset`: the connection breaks amid the body.
   * - `truncated`: the body ends early, as if it were whole.
   * - `slow`: the body comes in pieces.
   */
  readonly spoil: "reset" | "truncated" | "slow";
  /** The share of the body that arrives of one that is `reset` or `truncated`. @default 0.5 */
  readonly at?: number;
  /** Milliseconds that a `slow` body takes. @default 1000 */
  readonly overMs?: number;
}

/** What can go wrong with a request, on request. */
export type Fault = StatusFault | ConnectionFault | BodyFault;

/** What went wrong with a request, as the log names it. */
export type FaultName =
  | "status"
  | "html"
  | "connection"
  | "reset-body"
  | "truncated-body"
  | "slow-body"
  | "rate-limit"
  | "shifted-page";

/** A fault's name in the log. */
export const faultName = (fault: Fault): FaultName => {
  if ("connection" in fault) return "connection";
  if ("spoil" in fault) return `${fault.spoil}-body`;
  return fault.headers?.["content-type"]?.startsWith("text/html") ? "html" : "status";
};

/** Faults that wait for their operation, first in, first out. */
export interface FaultQueue {
  readonly add: (operationId: string, fault: Fault, times: number) => void;
  readonly take: (operationId: string) => Fault | undefined;
}

/** What a `Response` can have, but for those that say that another one follows. */
const isStatus = (status: unknown): boolean =>
  Number.isInteger(status) && (status as number) >= 200 && (status as number) <= 599;

/**
 * Without types, a misspelt operation or fault would break nothing and go unnoticed; a body that takes
 * longer than any timer would come at once.
 *
 * @throws {TypeError} naming what is unknown or out of bounds
 */
export const checkFault = (
  operationId: string,
  fault: Partial<StatusFault & ConnectionFault & BodyFault> = {},
): void => {
  if (!Object.hasOwn(operations, operationId)) {
    throw new TypeError(`No operation is called "${operationId}": take an operationId.`);
  }
  const { at = 0, overMs = 0 } = fault;
  checkShare("at", at);
  if (!(overMs >= 0 && overMs <= longestMs)) {
    throw new TypeError(`\`overMs\` is ${overMs}: give milliseconds from 0 to ${longestMs}.`);
  }
  const spoils: unknown[] = ["reset", "truncated", "slow"];
  if (fault.connection === true || spoils.includes(fault.spoil) || isStatus(fault.status)) return;
  throw new TypeError(
    `No fault is ${JSON.stringify(fault)}: give { status } from 200 to 599, { connection: true } or ` +
      '{ spoil: "reset", "truncated" or "slow" }.',
  );
};

/** A queue without faults. */
export const createFaultQueue = (): FaultQueue => {
  const waiting = new Map<string, { readonly fault: Fault; left: number }[]>();
  return {
    add: (operationId, fault, times) => {
      if (times !== Infinity && !(Number.isInteger(times) && times >= 0)) {
        throw new TypeError(`\`times\` is ${times}: give a whole number from 0 on, or Infinity.`);
      }
      const queue = waiting.get(operationId) ?? [];
      waiting.set(operationId, queue);
      if (times > 0) queue.push({ fault, left: times });
    },
    take: (operationId) => {
      const queue = waiting.get(operationId);
      const [next] = queue ?? [];
      if (!next) return undefined;
      next.left -= 1;
      if (next.left === 0) queue?.shift();
      return next.fault;
    },
  };
};

/** Where a connection breaks, `fetch` rejects with a TypeError, and so does the body of an answer. */
export class BrokenConnection extends TypeError {
  constructor() {
    super("fetch failed: the emulator broke the connection");
  }
}

/** The answer in the place of the operation's own. Throws where the connection is to break. */
export const faultyResponse = (
  fault: StatusFault | ConnectionFault,
  headers: Readonly<Record<string, string>>,
): Response => {
  if ("connection" in fault) throw new BrokenConnection();
  const { status, body = { message: `Emulated failure with status ${status}` } } = fault;
  const isText = typeof body === "string";
  const hasBody = status !== 204 && status !== 205 && status !== 304;
  return new Response(hasBody ? (isText ? body : JSON.stringify(body)) : null, {
    status,
    headers: {
      "content-type": isText ? "text/plain; charset=utf-8" : "application/json; charset=utf-8",
      ...headers,
      ...fault.headers,
    },
  });
};
