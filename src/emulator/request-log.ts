import { apiKeyHeader } from "./credentials.js";
import type { FaultName } from "./faults.js";

/** A request that the emulator got, and how it was answered. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** As sent, in lower case, without the API key. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The parsed body, its text where it is not JSON; `undefined` where there was none, and where the
   * request was refused for its rate, its key or its size.
   */
  readonly body: unknown;
  /** `undefined` where the path or the method is unknown. */
  readonly operationId: string | undefined;
  /** The status that was answered, 0 where there was no answer: the connection broke, or the caller gave up. */
  readonly status: number;
  /** Whether what was asked was done; after a fault that is not for the status to say. */
  readonly applied: boolean;
  /** What went wrong by `failNext` or `hostility`, in order; empty where nothing did. */
  readonly faults: readonly FaultName[];
  /** The `x-request-id` of the answer. */
  readonly requestID: string;
}

/** The last requests, oldest first. */
export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  readonly add: (entry: LoggedRequest) => void;
  readonly clear: () => void;
}

/** A log that keeps `size` entries. */
export const createRequestLog = (size: number): RequestLog => {
  const entries: LoggedRequest[] = [];
  return {
    entries,
    add: (entry) => {
      entries.push(entry);
      if (entries.length > size) entries.shift();
    },
    clear: () => {
      entries.length = 0;
    },
  };
};

/** Headers as a plain object that can be shown to anyone. */
export const publicHeaders = (headers: Headers): Record<string, string> => {
  const shown = Object.fromEntries(headers);
  Reflect.deleteProperty(shown, apiKeyHeader);
  return shown;
};
