import type { Exchange } from "./exchange.js";
import type { ResponseInfo } from "./types.js";

/** What an answer says beside its body. */
export function responseInfo({ operation, attempts }: Exchange, response: Response): ResponseInfo {
  const headers = Object.fromEntries(response.headers);
  const requestId = headers["x-request-id"];
  return { operation, status: response.status, headers, requestId, attempts };
}
