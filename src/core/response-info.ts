import type { Exchange } from "./exchange.js";
import type { ResponseInfo } from "./types.js";

/** What an answer says beside its body. */
export function responseInfo(exchange: Exchange, response: Response): ResponseInfo {
  const headers = Object.fromEntries(response.headers);
  return {
    operation: exchange.operation,
    status: response.status,
    headers,
    requestId: headers["x-request-id"],
    attempts: exchange.attempts,
  };
}
