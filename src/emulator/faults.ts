/** Answers with a status instead of the operation's own answer. */
export interface StatusFault {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as it is, anything else as JSON. @default `{ message }` with the status */
  readonly body?: unknown;
  /** `true` does what was asked first, so that only the answer is wrong. @default false */
  readonly applied?: boolean;
}

/** Breaks the connection: the fetch function rejects, the server closes the socket. */
export interface ConnectionFault {
  readonly connection: true;
  /** `true` does what was asked first, so that only the answer is lost. @default false */
  readonly applied?: boolean;
}

/** What can go wrong with a request, on request. */
export type Fault = StatusFault | ConnectionFault;

/** Faults that wait for their operation, first in, first out. */
export interface FaultQueue {
  readonly add: (operationId: string, fault: Fault, times: number) => void;
  readonly take: (operationId: string) => Fault | undefined;
  readonly clear: () => void;
}

/** A queue without faults. */
export const createFaultQueue = (): FaultQueue => {
  const waiting = new Map<string, Fault[]>();
  return {
    add: (operationId, fault, times) => {
      const queue = waiting.get(operationId) ?? [];
      waiting.set(operationId, queue);
      for (let count = 0; count < times; count += 1) queue.push(fault);
    },
    take: (operationId) => waiting.get(operationId)?.shift(),
    clear: () => waiting.clear(),
  };
};

/** Where a connection breaks, `fetch` rejects with a TypeError. */
export class BrokenConnection extends TypeError {
  constructor() {
    super("fetch failed: the emulator broke the connection");
  }
}

/** The faulty answer. Throws where the connection is to break. */
export const faultyResponse = (
  fault: Fault,
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
